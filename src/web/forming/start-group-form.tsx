import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Checkbox, Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { type IntendedGroupDetailFragment, StartIntendedGroupDocument } from '../gql/graphql.ts';
import { goTo } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { formingTexts } from '../texts/nl-forming.ts';
import { MomentFields, periodOf, type TypedMoment, typedMoment } from './moment-fields.tsx';

const texts = formingTexts.dates;

const NO_MOMENT: TypedMoment = { date: '', from: '13:30', until: '16:30' };

interface StartFormProps {
  readonly group: IntendedGroupDetailFragment;
  /** Reads the page again; the refusal is still to be shown. */
  readonly onRefused: () => boolean;
}

/** Confirms a first date and host: the proposal to begin with, or whatever the office fills in. */
export function StartForm({ group, onRefused }: StartFormProps) {
  const { firstDate, members } = group;
  const proposed = firstDate?.slots.find(({ id }) => id === firstDate.proposal.slotId);
  // What is not filled in by hand follows the proposal
  const [typed, setMoment] = useState<TypedMoment | undefined>(undefined);
  const moment = typed ?? (proposed ? typedMoment(proposed) : NO_MOMENT);
  const [chosenId, setHostId] = useState<string | undefined>(undefined);
  const proposedHost = members.find(({ id }) => id === firstDate?.proposal.hostMemberId);
  const hostId = chosenId ?? proposedHost?.registration?.id ?? '';
  const [venue, setVenue] = useState({ name: '', street: '', place: '' });
  const [withoutAllIntakes, setWithoutAllIntakes] = useState(false);
  const decision = useDecision();
  const submit = () => {
    const period = periodOf(moment);
    if (period === undefined) return decision.say(formingTexts.moment.wrong, 'date');
    if (hostId === '') return decision.say(texts.chooseHost, 'hostRegistrationId');
    const isKnown = Object.values(venue).some((part) => part.trim() !== '');
    const input = {
      ...period,
      groupId: group.id,
      version: group.version,
      roundVersion: firstDate?.version ?? null,
      hostRegistrationId: hostId,
      venue: isKnown ? { ...venue, street: venue.street.trim() === '' ? null : venue.street } : null,
      withoutAllIntakes,
    };
    void decision.decide(
      () => send(StartIntendedGroupDocument, { input }, (data) => data.startIntendedGroup),
      ({ trajectory }) => goTo(pathTo.trajectory(trajectory.id)),
      onRefused,
    );
  };
  return (
    <DecisionForm decision={decision} submit={texts.start} onSubmit={submit}>
      <MomentFields value={moment} onChange={setMoment} />
      <Select
        label={texts.host}
        name="hostRegistrationId"
        value={hostId}
        none={texts.chooseHost}
        options={members.flatMap(({ name, municipality, registration }) =>
          registration === null
            ? []
            : [{ value: registration.id, text: `${name}, ${municipality.displayName}` }],
        )}
        onChange={setHostId}
      />
      <Field
        label={texts.building}
        name="name"
        hint={texts.venueHint}
        value={venue.name}
        maxLength={100}
        onChange={(name) => setVenue({ ...venue, name })}
      />
      <Field
        label={texts.street}
        name="street"
        value={venue.street}
        maxLength={100}
        onChange={(street) => setVenue({ ...venue, street })}
      />
      <Field
        label={texts.place}
        name="place"
        value={venue.place}
        maxLength={80}
        onChange={(place) => setVenue({ ...venue, place })}
      />
      <Checkbox label={texts.intakesOpen} checked={withoutAllIntakes} onChange={setWithoutAllIntakes} />
    </DecisionForm>
  );
}
