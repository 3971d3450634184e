import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import type { TalkWay } from '../gql/graphql.ts';
import { formingTexts, TALK_WAY_NAMES } from '../texts/nl-forming.ts';
import { MomentFields, periodOf, type TypedMoment } from './moment-fields.tsx';

const WAYS = (['VIDEO', 'TELEPHONE', 'VISIT'] as const).map((value) => ({
  value,
  text: TALK_WAY_NAMES[value],
}));

/** Reads what a list gave back: it has no others. */
function wayOf(value: string): TalkWay {
  return WAYS.find((way) => way.value === value)?.value ?? 'VIDEO';
}

interface TalkDetails {
  readonly moment: TypedMoment;
  readonly way: TalkWay;
  readonly place: string;
}

interface TalkFieldsProps {
  readonly value: TalkDetails;
  readonly onChange: (value: TalkDetails) => void;
}

/** When, how and where a talk is. */
export function TalkFields({ value, onChange }: TalkFieldsProps) {
  return (
    <>
      <MomentFields value={value.moment} onChange={(moment) => onChange({ ...value, moment })} />
      <Select
        label={formingTexts.moment.way}
        name="way"
        value={value.way}
        options={WAYS}
        onChange={(way) => onChange({ ...value, way: wayOf(way) })}
      />
      <Field
        label={formingTexts.moment.place}
        name="place"
        value={value.place}
        maxLength={200}
        onChange={(place) => onChange({ ...value, place })}
      />
    </>
  );
}

export const NEW_TALK: TalkDetails = {
  moment: { date: '', from: '09:00', until: '10:00' },
  way: 'VIDEO',
  place: '',
};

/** As the API takes it; undefined as long as something is missing. */
export function appointmentOf({ moment, way, place }: TalkDetails) {
  const period = periodOf(moment);
  return period && { ...period, way, place: place.trim() === '' ? null : place };
}
