import type { OwnTalkFragment } from '../gql/graphql.ts';
import { TALK_WAY_NAMES } from '../texts/nl-forming.ts';
import { momentText } from './moment-fields.tsx';

interface AppointmentProps {
  readonly appointment: NonNullable<OwnTalkFragment['appointment']>;
}

/** When, and how or where. */
export function Appointment({ appointment }: AppointmentProps) {
  return (
    <p>
      <strong>{momentText(appointment)}</strong>
      <br />
      {TALK_WAY_NAMES[appointment.way]}
      {appointment.place === null ? '' : `: ${appointment.place}`}
    </p>
  );
}
