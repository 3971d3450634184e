import { useState } from 'preact/hooks';
import type { Outcome } from '../api/outcome.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Field, LongField } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import {
  type CreateOfferInput,
  type OfferAreaKind,
  type OfferLineFragment,
  OfferTrajectoriesDocument,
} from '../gql/graphql.ts';
import { officeTexts } from '../texts/nl-office.ts';

const texts = officeTexts.form;
const KINDS = Object.keys(texts.kinds) as readonly OfferAreaKind[];
const USUAL_DAYS = '3';

interface OfferFormProps<Value> {
  /** The offer that is changed; undefined for a new one. */
  readonly offer?: OfferLineFragment | undefined;
  readonly send: (
    input: CreateOfferInput,
  ) => Promise<Outcome<Value, { readonly message: string; readonly field?: string }>>;
  readonly onDone: (value: Value) => void;
}

/** What the office fills in of an offer. */
export function OfferForm<Value>({ offer, send, onDone }: OfferFormProps<Value>) {
  const [title, setTitle] = useState(offer?.title ?? '');
  const [areaKind, setAreaKind] = useState<OfferAreaKind>(offer?.area.kind ?? 'REGION');
  const [area, setArea] = useState(offer?.area.name ?? '');
  const [description, setDescription] = useState(offer?.description ?? '');
  const [places, setPlaces] = useState(offer?.places?.toString() ?? '');
  const [days, setDays] = useState(offer?.answerWorkingDays.toString() ?? USUAL_DAYS);
  const [trajectoryId, setTrajectoryId] = useState(offer?.trajectory?.id ?? '');
  const { page } = usePageData(OfferTrajectoriesDocument, {});
  const groups = page.state === 'ready' ? page.data.trajectories.edges.map(({ node }) => node) : [];
  const [startsOn, setStartsOn] = useState(offer?.startsOn ?? '');
  const decision = useDecision();
  const submit = () => {
    if (!/^\d*$/.test(places.trim()) || !/^\d+$/.test(days.trim())) {
      return decision.say(texts.numberWrong, /^\d*$/.test(places.trim()) ? 'answerWorkingDays' : 'places');
    }
    const input: CreateOfferInput = {
      title,
      areaKind,
      area,
      description,
      places: places.trim() === '' ? null : Number(places),
      answerWorkingDays: Number(days),
      startsOn: startsOn === '' ? null : startsOn,
      trajectoryId: trajectoryId === '' ? null : trajectoryId,
    };
    void decision.decide(() => send(input), onDone);
  };
  return (
    <DecisionForm decision={decision} submit={offer ? texts.save : texts.create} onSubmit={submit}>
      <Field
        label={texts.title}
        hint={texts.titleHint}
        name="title"
        value={title}
        onChange={setTitle}
        maxLength={80}
      />
      <Select
        label={texts.areaKind}
        value={areaKind}
        // The list has these values and no others
        onChange={(value) => setAreaKind(value as OfferAreaKind)}
        options={KINDS.map((kind) => ({ value: kind, text: texts.kinds[kind] }))}
      />
      <Field
        label={texts.area}
        hint={texts.areaHint}
        name="area"
        value={area}
        onChange={setArea}
        maxLength={60}
      />
      <LongField
        label={texts.description}
        name="description"
        value={description}
        onChange={setDescription}
        maxLength={1000}
      />
      <Field
        label={texts.places}
        name="places"
        hint={texts.placesHint}
        inputMode="numeric"
        value={places}
        onChange={setPlaces}
        maxLength={4}
      />
      <Field
        label={texts.days}
        name="answerWorkingDays"
        hint={texts.daysHint}
        inputMode="numeric"
        value={days}
        onChange={setDays}
        maxLength={2}
      />
      <Field
        label={texts.startsOn}
        name="startsOn"
        hint={texts.startsHint}
        type="date"
        value={startsOn}
        onChange={setStartsOn}
      />
      <Select
        label={texts.group}
        name="trajectoryId"
        value={trajectoryId}
        none={texts.noGroup}
        onChange={setTrajectoryId}
        // The one that it has is there before the others are read
        options={[
          ...new Map(
            [...(offer?.trajectory ? [offer.trajectory] : []), ...groups].map((one) => [one.id, one]),
          ).values(),
        ].map(({ id, name }) => ({ value: id, text: name }))}
      />
    </DecisionForm>
  );
}
