import type { ComponentChildren } from 'preact';
import { send } from '../api/client.ts';
import { DecisionButton, useDecision } from '../controls/decision.tsx';
import { Notice, Problem } from '../controls/notice.tsx';
import { type RegistrationDetailFragment, TakeOverDetailsDocument } from '../gql/graphql.ts';
import { enrolmentTexts, TOPIC_NAMES } from '../texts/nl-enrolment.ts';
import { officeTexts } from '../texts/nl-office.ts';
import { dateInWords, momentInWords, weekdayName } from '../time/amsterdam.ts';

const texts = officeTexts.detail;
const { fieldName } = enrolmentTexts;

interface FactsProps {
  readonly registration: RegistrationDetailFragment;
  /** Says what was done, and reads again. */
  readonly finish: (text: string) => void;
}

/** What was filled in, and where it differs from what is known of the person. */
export function RegistrationFacts({ registration, finish }: FactsProps) {
  const { confirmedAt, stateReason } = registration;
  return (
    <>
      <Differences registration={registration} finish={finish} />
      <section class="card">
        <h2>{texts.facts}</h2>
        <dl class="facts">
          <Fact name={texts.email}>{registration.email}</Fact>
          <Fact name={fieldName('telephone')}>{registration.telephone}</Fact>
          <Fact name={fieldName('municipality')}>{registration.municipality.displayName}</Fact>
          <Fact name={fieldName('party')}>{partyInWords(registration)}</Fact>
          <Fact name={fieldName('inOfficeSince')}>
            {registration.inOfficeSince && dateInWords(registration.inOfficeSince)}
          </Fact>
          <Fact name={fieldName('membership')}>{texts.membership[registration.membership]}</Fact>
          <Fact name={fieldName('secretaryName')}>{registration.secretaryName}</Fact>
          <Fact name={fieldName('secretaryEmail')}>{registration.secretaryEmail}</Fact>
          <Fact name={texts.submitted}>{momentInWords(registration.submittedAt)}</Fact>
          <Fact name={texts.confirmed}>{confirmedAt && momentInWords(confirmedAt)}</Fact>
          <Fact name={texts.source}>{texts.sources[registration.source]}</Fact>
          <Fact name={texts.since}>{momentInWords(registration.stateSince)}</Fact>
          {stateReason && <Fact name={texts.whyState}>{stateReason}</Fact>}
        </dl>
      </section>
      <section class="card">
        <h2>{texts.wishes}</h2>
        <dl class="facts">
          <Fact name={fieldName('topics')}>
            {registration.topics.map((topic) => TOPIC_NAMES[topic]).join('; ')}
          </Fact>
          <Fact name={fieldName('weekdays')}>{registration.weekdays.map(weekdayName).join(', ')}</Fact>
          <Fact name={fieldName('maxTravelMinutes')}>
            {registration.maxTravelMinutes && enrolmentTexts.own.minutes(registration.maxTravelMinutes)}
          </Fact>
          <Fact name={fieldName('withWhom')}>{registration.withWhom}</Fact>
          <Fact name={fieldName('notWithWhom')}>{registration.notWithWhom}</Fact>
          <Fact name={fieldName('remark')}>{registration.remark}</Fact>
        </dl>
      </section>
      <section class="card">
        <h2>{texts.invoice}</h2>
        <dl class="facts">
          <Fact name={fieldName('invoiceTo')}>
            {registration.invoiceTo && texts.invoiceTo[registration.invoiceTo]}
          </Fact>
          <Fact name={fieldName('invoiceOrderNumber')}>{registration.invoiceOrderNumber}</Fact>
          <Fact name={fieldName('invoiceCostCentre')}>{registration.invoiceCostCentre}</Fact>
          <Fact name={fieldName('invoiceEmail')}>{registration.invoiceEmail}</Fact>
          <Fact name={texts.invoiceAddress}>
            {[registration.invoiceStreet, registration.invoicePostalCode, registration.invoiceCity]
              .filter((part) => part !== null)
              .join(', ')}
          </Fact>
        </dl>
      </section>
    </>
  );
}

function partyInWords({ party, recognisedParty }: RegistrationDetailFragment): string | null {
  if (party === null) return null;
  return `${party} (${recognisedParty ? texts.recognised(recognisedParty.shortName) : texts.notRecognised})`;
}

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="facts__row">
      <dt>{name}</dt>
      <dd>{children || <span class="facts__unknown">{texts.none}</span>}</dd>
    </div>
  );
}

/** A person who was known keeps what was known: the office sees where the form says something else. */
function Differences({ registration, finish }: FactsProps) {
  const { id, version, person, name, telephone, municipality } = registration;
  const decision = useDecision();
  if (!person) return null;
  const compared = [
    { field: officeTexts.list.name, known: person.name, filledIn: name },
    { field: fieldName('telephone'), known: person.telephone, filledIn: telephone },
    {
      field: fieldName('municipality'),
      known: person.term?.municipality.displayName ?? null,
      filledIn: municipality.displayName,
    },
  ].filter(({ known, filledIn }) => filledIn !== null && known !== filledIn);
  if (compared.length === 0) return null;
  const canTakeOver = compared.some(({ field }) => field !== fieldName('municipality'));
  const takeOver = () =>
    void decision.decide(
      () =>
        send(
          TakeOverDetailsDocument,
          { input: { registrationId: id, version } },
          (data) => data.takeOverDetails,
        ),
      () => finish(texts.takenOver),
    );
  return (
    <Notice kind="info" title={texts.differsTitle}>
      <p>{texts.differsText}</p>
      <ul>
        {compared.map(({ field, known, filledIn }) => (
          <li key={field}>
            {field}. {texts.known}: {known ?? texts.none}. {texts.filledIn}: {filledIn}.
          </li>
        ))}
      </ul>
      {canTakeOver && (
        <DecisionButton decision={decision} kind="secondary-action" onPress={takeOver}>
          {texts.takeOver}
        </DecisionButton>
      )}
      <Problem text={decision.problem} />
    </Notice>
  );
}
