import { useState } from 'preact/hooks';
import type { Outcome } from '../api/outcome.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Field } from '../controls/field.tsx';
import { Select } from '../controls/select.tsx';
import { useSettled } from '../controls/use-settled.ts';
import {
  FacilitatorsDocument,
  type FormIntendedGroupInput,
  PlaceableRegistrationsDocument,
} from '../gql/graphql.ts';
import { formingTexts } from '../texts/nl-forming.ts';

const texts = formingTexts.group;

interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly municipality: string;
}

interface GroupFormProps<Done> {
  readonly begin?: {
    readonly name: string;
    readonly facilitatorId: string | undefined;
    readonly members: readonly Chosen[];
  };
  readonly submit: string;
  readonly send: (input: FormIntendedGroupInput) => Promise<Outcome<Done, { readonly message: string }>>;
  readonly onDone: (done: Done) => void;
}

/** Name, facilitator and members of an intended group. */
export function GroupForm<Done>({ begin, submit, send, onDone }: GroupFormProps<Done>) {
  const [name, setName] = useState(begin?.name ?? '');
  const [facilitatorId, setFacilitatorId] = useState(begin?.facilitatorId ?? '');
  const [members, setMembers] = useState<readonly Chosen[]>(begin?.members ?? []);
  const { page } = usePageData(FacilitatorsDocument, {});
  const decision = useDecision();
  const facilitators = page.state === 'ready' ? page.data.facilitators : [];
  const press = () =>
    void decision.decide(
      () =>
        send({
          name,
          facilitatorId: facilitatorId === '' ? null : facilitatorId,
          registrationIds: members.map(({ id }) => id),
        }),
      onDone,
    );
  return (
    <DecisionForm decision={decision} submit={submit} onSubmit={press}>
      <Field label={texts.name} name="name" value={name} maxLength={80} onChange={setName} />
      <Select
        label={texts.facilitator}
        name="facilitatorId"
        value={facilitatorId}
        none={texts.nobody}
        options={facilitators.map((one) => ({ value: one.id, text: one.name }))}
        onChange={setFacilitatorId}
      />
      <fieldset>
        <legend>{texts.members}</legend>
        <ul class="forming__moments">
          {members.map((member) => (
            <li key={member.id}>
              {member.name}, {member.municipality}{' '}
              <button
                type="button"
                class="link-button"
                aria-label={texts.removeOne(member.name)}
                onClick={() => setMembers(members.filter(({ id }) => id !== member.id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
        <Finder
          before={begin?.members ?? []}
          chosen={members}
          onChoose={(one) => setMembers([...members, one])}
        />
      </fieldset>
    </DecisionForm>
  );
}

interface FinderProps {
  /** Members as they were: who is taken out can come back. */
  readonly before: readonly Chosen[];
  readonly chosen: readonly Chosen[];
  readonly onChoose: (one: Chosen) => void;
}

/** Who has a place, by name or municipality. */
function Finder({ before, chosen, onChoose }: FinderProps) {
  const [choice, setChoice] = useState({ search: '' });
  const { page } = usePageData(PlaceableRegistrationsDocument, useSettled(choice));
  const free = (page.state === 'ready' ? page.data.registrations.edges : []).map(({ node }) => ({
    id: node.id,
    name: node.name,
    municipality: node.municipality.displayName,
  }));
  const found = [...(choice.search.trim() === '' ? before : []), ...free].filter(({ id }) =>
    chosen.every((member) => member.id !== id),
  );
  return (
    <>
      <Field
        label={texts.add}
        name="members"
        hint={texts.addHint}
        value={choice.search}
        onChange={(search) => setChoice({ search })}
      />
      {page.state === 'ready' && found.length === 0 && <p>{texts.nothing}</p>}
      <ul class="forming__moments" aria-label={texts.found}>
        {found.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              class="link-button"
              aria-label={texts.addOne(`${one.name}, ${one.municipality}`)}
              onClick={() => onChoose(one)}
            >
              {one.name}, {one.municipality}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
