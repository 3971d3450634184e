import { useState } from 'preact/hooks';
import { send } from '../api/client.ts';
import { usePageData } from '../api/use-page-data.ts';
import { DecisionForm, useDecision } from '../controls/decision.tsx';
import { Checkbox, FileField } from '../controls/field.tsx';
import { LoadingPage, Notice, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import {
  ImportRegistrationsDocument,
  type ImportRowFragment,
  ReadRegistrationFileDocument,
  RegistrationsPageDocument,
} from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { officeTexts } from '../texts/nl-office.ts';
import { MOST_FILE_OCTETS, ROWS_AT_ONCE, toBase64 } from './files.ts';
import { OfferChoice } from './offer-choice.tsx';

const texts = officeTexts.import;

/** Reads a file of Excel: first what would become of each row, then entering those that can be. */
export function ImportPage() {
  const { page, reload } = usePageData(RegistrationsPageDocument, {});
  const [offerId, setOfferId] = useState<string | null>(null);
  const [file, setFile] = useState<string | undefined>(undefined);
  const [rows, setRows] = useState<Rows | undefined>(undefined);
  const [unread, setUnread] = useState<readonly string[]>([]);
  const decision = useDecision();
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const take = async (chosen: File | undefined): Promise<void> => {
    const isTooLarge = chosen !== undefined && chosen.size > MOST_FILE_OCTETS;
    setFile(chosen === undefined || isTooLarge ? undefined : await toBase64(chosen));
    decision.say(isTooLarge ? texts.fileTooLarge : undefined, isTooLarge ? 'file' : undefined);
  };
  const look = () => {
    if (file === undefined) return decision.say(texts.fileMissing, 'file');
    void decision.decide(
      () =>
        send(ReadRegistrationFileDocument, { input: { offerId, file } }, (data) => data.readRegistrationFile),
      (read) => {
        setRows(read.rows);
        setUnread(read.unreadColumns);
      },
    );
  };
  return (
    <>
      <p class="up">
        <Link to={pathTo.office('aanmeldingen')}>{officeTexts.detail.back}</Link>
      </p>
      <PageTitle text={texts.title} />
      <p class="lead">{texts.intro}</p>
      <section class="card">
        <DecisionForm decision={decision} submit={texts.look} onSubmit={look}>
          <OfferChoice
            offers={page.data.offers}
            offerId={offerId}
            onChoose={(chosen) => {
              setOfferId(chosen);
              setRows(undefined);
            }}
          />
          <FileField
            name="file"
            label={texts.file}
            accept=".xlsx"
            onChange={(chosen) => {
              setRows(undefined);
              void take(chosen);
            }}
          />
        </DecisionForm>
      </section>
      {rows && file !== undefined && (
        <FoundRows
          rows={rows}
          unreadColumns={unread}
          about={{ offerId, file }}
          onEntered={(done) => setRows((before) => before && replaced(before, done))}
        />
      )}
    </>
  );
}

type Rows = readonly ImportRowFragment[];

/** The rows, those that something became of in their place. */
function replaced(rows: Rows, done: Rows): Rows {
  const byLine = new Map(done.map((row) => [row.line, row]));
  return rows.map((row) => byLine.get(row.line) ?? row);
}

interface FoundRowsProps {
  readonly rows: Rows;
  readonly unreadColumns: readonly string[];
  readonly about: { readonly offerId: string | null; readonly file: string };
  readonly onEntered: (done: Rows) => void;
}

function FoundRows({ rows, unreadColumns, about, onEntered }: FoundRowsProps) {
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
            { input: { ...about, lines, consent, tellPeople } },
            (data) => data.importRegistrations,
          ),
        ({ rows: done }) => {
          onEntered(done);
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
      {unreadColumns.length > 0 && <p>{texts.unreadColumns(unreadColumns)}</p>}
      {fresh.length > 0 && (
        <DecisionForm decision={decision} submit={texts.enter(fresh.length)} onSubmit={() => void enter()}>
          <Checkbox name="consent" label={texts.consent} checked={consent} onChange={setConsent} />
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
