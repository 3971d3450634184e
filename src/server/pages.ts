import type { SignInLinkRefusal } from '../access/sign-in.ts';
import { instantInWords } from '../shared/dutch-time.ts';
import { escapeHtml } from '../shared/html.ts';
import type { Answer } from './answer.ts';
import { withWayOn } from './way-on.ts';

/*
 * The few pages that the server makes itself: those of the links in mails, which must work without the built
 * screens, and those for when something is not there. Dutch, plain, without scripts.
 */

/** Where the one stylesheet of these pages is. */
export const PAGES_CSS_PATH = '/pagina.css';

/** The page of a sign-in link. It asks for a press on a button, as mail scanners open every link. */
export function signInPage(token: string, wayOn: string): Answer {
  return page(
    200,
    'Inloggen bij Toerbeurt',
    `<p>Druk op de knop om in te loggen. De link in uw mail werkt één keer.</p>${form(withWayOn(`/inloggen/${token}`, wayOn), 'Inloggen')}`,
    FORM_HEADERS,
  );
}

/** Why a sign-in link does not work, and how to get one that does. Who has the bits of a link may know what became of it. */
export function signInFailedPage(refusal: SignInLinkRefusal, wayOn: string): Answer {
  const again = '<p><a href="/inloggen">Nieuwe inloglink aanvragen</a></p>';
  switch (refusal.code) {
    case 'LINK_ALREADY_USED':
      return page(
        410,
        'Deze link is al gebruikt',
        `<p>Op ${instantInWords(refusal.redeemedAt)} is er al mee ingelogd. Een inloglink werkt één keer.</p>` +
          `<p>Was u dat zelf, op dit apparaat? <a href="${escapeHtml(wayOn)}">Ga dan verder</a>.</p>` +
          `<p>Wilt u op een ander apparaat inloggen? Vraag een nieuwe link aan. Die staat zo in uw mail.</p>${again}`,
      );
    case 'LINK_EXPIRED':
      return page(
        410,
        'Deze link is verlopen',
        `<p>De link werkte tot ${instantInWords(refusal.expiresAt)}. Vraag een nieuwe aan. Die staat zo in uw mail.</p>${again}`,
      );
    case 'LINK_UNKNOWN':
      return page(
        410,
        'Deze link werkt niet',
        `<p>Kijk of u de hele link hebt overgenomen. Of vraag een nieuwe aan. Die staat zo in uw mail.</p>${again}`,
      );
    default:
      return refusal satisfies never;
  }
}

/** The page of a personal link (persoonlijke link), which works more than once. */
export function personalLinkPage(token: string, wayOn: string): Answer {
  return page(
    200,
    'Welkom bij Toerbeurt',
    '<p>Dit is uw persoonlijke link. U kunt hem vaker gebruiken. Geef hem niet aan anderen.</p>' +
      form(withWayOn(`/p/${token}`, wayOn), 'Verder'),
    FORM_HEADERS,
  );
}

export function personalLinkFailedPage(): Answer {
  return page(
    410,
    'Deze link werkt niet meer',
    '<p>Deze persoonlijke link is ingetrokken of niet compleet. Kijk of u de hele link hebt overgenomen.</p>' +
      '<p>Of <a href="/inloggen">log in met uw e-mailadres</a>.</p>',
  );
}

/** The page of a link that proves a new e-mail address. */
export function emailProofPage(token: string): Answer {
  return page(
    200,
    'Uw nieuwe e-mailadres',
    '<p>Druk op de knop om dit e-mailadres te bevestigen. Mails van Toerbeurt gaan dan hierheen.</p>' +
      form(`/e-mailadres/${token}`, 'Bevestig dit adres'),
    FORM_HEADERS,
  );
}

export function emailChangedPage(): Answer {
  return page(
    200,
    'Uw e-mailadres is gewijzigd',
    '<p>Mails van Toerbeurt gaan vanaf nu naar dit adres. Uw oude adres krijgt daar nog één mail over.</p>' +
      '<p><a href="/mijn-gegevens">Naar uw gegevens</a></p>',
  );
}

export function emailTakenPage(): Answer {
  return page(
    409,
    'Dit adres hoort al bij iemand anders',
    '<p>Bij Toerbeurt gebruikt iemand anders dit e-mailadres al. Uw oude adres blijft gelden. Neem contact op met het bureau.</p>',
  );
}

export function emailProofFailedPage(): Answer {
  return page(
    410,
    'Deze link werkt niet meer',
    '<p>Een link om een e-mailadres te bevestigen werkt één keer en een beperkte tijd. Kijk bij <a href="/mijn-gegevens">uw gegevens</a> welk adres nu geldt.</p>',
  );
}

export function notFoundPage(): Answer {
  return page(
    404,
    'Deze pagina bestaat niet',
    '<p>Kijk of het adres klopt, of ga naar het <a href="/">begin</a>.</p>',
  );
}

export function tooManyPage(retryAfterSeconds: number): Answer {
  return page(
    429,
    'Even wachten',
    '<p>Er zijn te veel links geprobeerd. Probeer het over een minuut opnieuw.</p>',
    {
      'Retry-After': String(retryAfterSeconds),
    },
  );
}

export function otherSitePage(): Answer {
  return page(
    403,
    'Dit kan niet vanaf een andere website',
    '<p>Open de link uit uw mail zelf, in uw eigen browser.</p>',
  );
}

/** `errorId` is in the log: who calls for help can read it out. */
export function troublePage(errorId: string): Answer {
  return page(
    500,
    'Er ging iets mis',
    `<p>Dat ligt aan ons. Probeer het over een paar minuten opnieuw.</p><p>Nummer van de fout: ${escapeHtml(errorId)}</p>`,
  );
}

/** Shown to whoever starts the program from its source before building the screens. */
export function screensMissingPage(): Answer {
  return page(
    503,
    'De schermen zijn nog niet gebouwd',
    '<p>Voer eerst <code>npm run build:web</code> uit en laad deze pagina opnieuw. De API werkt al.</p>',
  );
}

/**
 * With `no-referrer` a browser sends `Origin: null` with a form, and older ones say nothing else about where it
 * comes from. `same-origin` tells other sites just as little.
 */
const FORM_HEADERS = { 'Referrer-Policy': 'same-origin', 'X-Robots-Tag': 'noindex, nofollow' };

function form(action: string, button: string): string {
  return `<form method="post" action="${escapeHtml(action)}"><button type="submit">${escapeHtml(button)}</button></form>`;
}

function page(
  status: number,
  title: string,
  content: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  return {
    status,
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store', ...headers },
    body: `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – Toerbeurt</title>
<meta name="theme-color" content="#0f4c5c">
<link rel="icon" href="/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="${PAGES_CSS_PATH}">
</head>
<body>
<header><a href="/"><img src="/icon.svg" alt="" width="28" height="28">Toerbeurt</a></header>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>
`,
  };
}
