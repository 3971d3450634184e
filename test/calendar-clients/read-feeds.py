"""Prints as JSON what two parsers of the system read in the iCalendar files that are named: python3-icalendar (which khal
reads with) and libical (which Evolution reads with). Per parser and file a list of events, times in UTC."""

import ctypes
import json
import sys
from datetime import datetime, timezone

from icalendar import Calendar


def utc(moment):
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.000Z")


def by_icalendar(octets):
    return [
        {
            "uid": str(event["UID"]),
            "sequence": int(event["SEQUENCE"]),
            "startsAt": utc(event["DTSTART"].dt),
            "endsAt": utc(event["DTEND"].dt),
            "status": str(event["STATUS"]),
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "location": str(event.get("LOCATION", "")),
        }
        for event in Calendar.from_ical(octets).walk("VEVENT")
    ]


class Time(ctypes.Structure):
    _fields_ = [
        *((name, ctypes.c_int) for name in "year month day hour minute second is_date is_daylight".split()),
        ("zone", ctypes.c_void_p),
    ]


LIBICAL = ctypes.CDLL("libical.so.3")
VEVENT = 4


def function(name, result, *arguments):
    found = getattr(LIBICAL, name)
    found.restype, found.argtypes = result, arguments
    return found


POINTER, TEXT, INT = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
parse = function("icalparser_parse_string", POINTER, TEXT)
errors_in = function("icalcomponent_count_errors", INT, POINTER)
first_of = function("icalcomponent_get_first_component", POINTER, POINTER, INT)
next_of = function("icalcomponent_get_next_component", POINTER, POINTER, INT)
to_unix = function("icaltime_as_timet_with_zone", ctypes.c_int64, Time, POINTER)
status_of = function("icalcomponent_get_status", INT, POINTER)
status_name = function("icalproperty_status_to_string", TEXT, INT)
sequence_of = function("icalcomponent_get_sequence", INT, POINTER)


def text(event, name):
    value = function(f"icalcomponent_get_{name}", TEXT, POINTER)(event)
    return "" if value is None else value.decode()


def time(event, name):
    moment = function(f"icalcomponent_get_{name}", Time, POINTER)(event)
    if moment.zone is None:
        raise ValueError(f"{name} is floating")
    return utc(datetime.fromtimestamp(to_unix(moment, moment.zone), timezone.utc))


def by_libical(octets):
    calendar = parse(octets)
    if errors_in(calendar):
        raise ValueError("libical found errors")
    events = []
    event = first_of(calendar, VEVENT)
    while event:
        events.append(
            {
                "uid": text(event, "uid"),
                "sequence": sequence_of(event),
                "startsAt": time(event, "dtstart"),
                "endsAt": time(event, "dtend"),
                "status": status_name(status_of(event)).decode(),
                "summary": text(event, "summary"),
                "description": text(event, "description"),
                "location": text(event, "location"),
            }
        )
        event = next_of(calendar, VEVENT)
    return events


def readings(read):
    found = []
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            found.append(read(file.read()))
    return found


print(json.dumps({"icalendar": readings(by_icalendar), "libical": readings(by_libical)}))
