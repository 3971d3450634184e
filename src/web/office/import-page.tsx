import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Checkbox } from '../controls/field.tsx';
import { LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { Select } from '../controls/select.tsx';
import {
  ImportRegistrationsDocument,
  type ImportRowFragment,
  ReadRegistrationFileDocument,
  RegistrationsPageDocument,
} from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { officeTexts } from '../texts/nl-office.ts';
import { ROWS_AT_ONCE, toBase64 } from './files.ts';

const texts = officeTexts.import;

/** Reads a file of Excel: first what would become of each row, then entering those that can be. */
export function ImportPage() {
  const { page, reload } = usePageData(RegistrationsPageDocument, {});
  const [offerId, setOfferId] = useState('');
  const [file, setFile] = useState<string | undefined>(undefined);
  const [rows, setRows] = useState<readonly ImportRowFragment[] | undefined>(undefined);
  const decision = useDecision();
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const offers = page.data.offers.filter(({ state }) => state !== 'DRAFT');
  const about = { offerId: offerId === '' ? null : offerId };
  const look = () => {
    if (file === undefined) return decision.say(texts.fileMissing);
    void decision.decide(
      () =>
        send(
          ReadRegistrationFileDocument,
          { input: { ...about, file } },
          (data) => data.readRegistrationFile,
        ),
      (read) => setRows(read.rows),
    );
  };
  return (
    <>
      <p>
        <Link to={pathTo.office('aanmeldingen')}>{officeTexts.detail.back}</Link>
      </p>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <section class="card">
        <DecisionForm decision={decision} submit={texts.look} onSubmit={look}>
          <Select
            label={officeTexts.enter.offer}
            value={offerId}
            none={officeTexts.enter.pre}
            onChange={(value) => {
              setOfferId(value);
              setRows(undefined);
            }}
            options={offers.map(({ id, title }) => ({ value: id, text: title }))}
          />
          <label class="field">
            <span class="utrecht-form-label">{texts.file}</span>
            <input
              type="file"
              accept=".xlsx"
              onChange={async (event) => {
                const [chosen] = event.currentTarget.files ?? [];
                setRows(undefined);
                setFile(chosen && (await toBase64(chosen)));
              }}
            />
          </label>
        </DecisionForm>
      </section>
      {rows && file !== undefined && (
        <FoundRows key={`${offerId} ${file.length}`} rows={rows} about={about} file={file} />
      )}
    </>
  );
}

interface FoundRowsProps {
  readonly rows: readonly ImportRowFragment[];
  readonly about: { readonly offerId: string | null };
  readonly file: string;
}

function FoundRows({ rows: found, about, file }: FoundRowsProps) {
  const [rows, setRows] = useState(found);
  const [consent, setConsent] = useState(false);
  const [tellPeople, setTellPeople] = useState(false);
  const decision = useDecision();
  const fresh = rows.filter(({ verdict }) => verdict === 'NEW');
  const entered = rows.filter(({ verdict }) => verdict === 'ENTERED').length;
  const enter = async (): Promise<void> => {
    let left = fresh.map(({ line }) => line);
    let isGoing = true;
    while (left.length > 0 && isGoing) {
      const lines = left.slice(0, ROWS_AT_ONCE);
      isGoing = false;
      await decision.decide(
        () =>
          send(
            ImportRegistrationsDocument,
            { input: { ...about, file, lines, consent, tellPeople } },
            (data) => data.importRegistrations,
          ),
        ({ rows: done }) => {
          const byLine = new Map(done.map((row) => [row.line, row]));
          setRows((before) => before.map((row) => byLine.get(row.line) ?? row));
          isGoing = true;
        },
      );
      left = left.slice(ROWS_AT_ONCE);
    }
  };
  return (
    <section class="card">
      <h2>{texts.rowsTitle}</h2>
      <div role="status">
        <p>
          <strong>{texts.counts(fresh.length, rows.length - fresh.length - entered)}</strong>
        </p>
        {entered > 0 && (
          <Notice kind="good">
            <p>{texts.entered(entered)}</p>
          </Notice>
        )}
      </div>
      {fresh.length > 0 && (
        <DecisionForm decision={decision} submit={texts.enter(fresh.length)} onSubmit={() => void enter()}>
          <Checkbox label={texts.consent} checked={consent} onChange={setConsent} />
          <Checkbox label={texts.tellPeople} checked={tellPeople} onChange={setTellPeople} />
        </DecisionForm>
      )}
      <table class="office__table">
        <thead>
          <tr>
            <th scope="col">{texts.line}</th>
            <th scope="col">{officeTexts.list.name}</th>
            <th scope="col">{officeTexts.list.municipality}</th>
            <th scope="col">{texts.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td>{row.line}</td>
              <th scope="row">{row.name}</th>
              <td>{row.municipality}</td>
              <td>
                {texts.verdicts[row.verdict]} {row.message}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
