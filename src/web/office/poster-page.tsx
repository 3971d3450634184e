import { Fragment } from 'preact';
import { usePageData } from '../api/use-page-data.ts';
import { NotFound } from '../controls/not-found.tsx';
import { LoadingPage, Trouble } from '../controls/notice.tsx';
import { PageTitle } from '../controls/page-title.tsx';
import { QrCode } from '../controls/qr-code.tsx';
import { PosterDocument } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { enrolmentTexts } from '../texts/nl-enrolment.ts';
import { officeTexts } from '../texts/nl-office.ts';
import { dateInWords } from '../time/amsterdam.ts';

const texts = officeTexts.poster;

/** One sheet with the QR code of an offer, to print or to keep as a PDF. */
export function PosterPage({ id }: { readonly id: string }) {
  const { page, reload } = usePageData(PosterDocument, { id });
  if (page.state === 'loading') return <LoadingPage />;
  if (page.state === 'failed') return <Trouble isPage onRetry={() => void reload()} />;
  const { offer } = page.data;
  if (!offer) return <NotFound />;
  return (
    <>
      <p class="actions poster-actions">
        <button type="button" class="utrecht-button utrecht-button--primary-action" onClick={() => print()}>
          {texts.print}
        </button>
        <Link to={pathTo.office('aanbod', offer.id)} class="utrecht-button utrecht-button--secondary-action">
          {texts.back}
        </Link>
      </p>
      <article class="poster">
        <p class="poster__kicker">{texts.kicker}</p>
        <PageTitle text={offer.title} />
        <p class="poster__area">{offer.area.name}</p>
        <p class="poster__lead">{texts.lead}</p>
        <ul>
          {texts.points.map((point) => (
            <li key={point} class="poster__point">
              {point}
            </li>
          ))}
        </ul>
        {offer.startsOn && (
          <p>
            {enrolmentTexts.offer.starts}: <strong>{dateInWords(offer.startsOn)}</strong>
          </p>
        )}
        <div class="poster__scan">
          <div class="poster__qr">
            <QrCode text={offer.url} label={officeTexts.offer.qr} />
          </div>
          <div>
            <p class="poster__lead">{texts.scan}</p>
            <p>
              {texts.orGoTo}
              <br />
              <strong class="poster__url">
                <AddressToType url={offer.url} />
              </strong>
            </p>
          </div>
        </div>
        <p class="poster__foot">{texts.costs}</p>
      </article>
    </>
  );
}

/** Without what nobody types, and broken after a slash rather than within a word. */
function AddressToType({ url }: { readonly url: string }) {
  const parts = url.replace(/^https?:\/\//, '').split(/(?<=\/)/);
  return (
    <>
      {parts.map((part) => (
        <Fragment key={part}>
          {part}
          <wbr />
        </Fragment>
      ))}
    </>
  );
}
