/** The texts about how somebody hears of sessions, and of mails that do not get through (see nl.ts). */
export const noticeTexts = {
  title: 'Berichten over bijeenkomsten',
  intro: 'Zo hoort u van nieuwe, verplaatste en vervallen bijeenkomsten.',
  legend: 'Hoe wilt u het horen?',
  ways: {
    AUTOMATIC: {
      text: 'Vanzelf wat past',
      hint: 'Uitnodigingen voor uw agenda. Zodra uw agenda-abonnement werkt, krijgt u gewone mails.',
    },
    SUBSCRIPTION: {
      text: 'Agenda-abonnement',
      hint: 'Uw agenda haalt de bijeenkomsten zelf op. U krijgt gewone mails als er iets verandert.',
    },
    INVITATIONS: {
      text: 'Uitnodigingen',
      hint: 'Elke bijeenkomst komt als uitnodiging die u in uw agenda zet.',
    },
    BOTH: {
      text: 'Allebei',
      hint: 'Een abonnement en uitnodigingen. Elke bijeenkomst staat dan dubbel in uw agenda.',
    },
    NOTICES: { text: 'Alleen gewone mails', hint: 'U zet de bijeenkomsten zelf in uw agenda.' },
  },
  doubles:
    'U hebt een agenda-abonnement dat werkt, en krijgt uitnodigingen. Bijeenkomsten staan daardoor dubbel in uw agenda.',
  now: {
    invitations: 'Nu krijgt u uitnodigingen voor uw agenda.',
    notices: 'Nu krijgt u gewone mails. Een bijeenkomst die als uitnodiging kwam, blijft een uitnodiging.',
  },
  secretaryCopy: 'Stuur mijn secretariaat een kopie van deze mails',
  save: 'Bewaar deze keuze',
  saved: 'Bewaard.',
  post: {
    title: 'Post die niet aankomt',
    intro:
      'Mails die niet zijn bezorgd, en adressen die niet werken. Wat er in een mail staat, ziet u hier niet.',
    addressesTitle: 'Adressen die niet werken',
    noAddresses: 'Alle adressen werken, voor zover bekend.',
    addressesText: 'Naar deze adressen gaat geen post meer. Vraag na of het adres klopt.',
    refused: 'geweigerd',
    returned: 'teruggekomen',
    since: 'Sinds',
    trust: 'Adres klopt weer',
    trustOf: (name: string) => `Adres klopt weer: ${name}`,
    trusted: (name: string) =>
      `Er gaat weer post naar ${name}. Niet bezorgde mails kunt u opnieuw versturen.`,
    mailsTitle: 'Niet bezorgde mails',
    noMails: 'Alle mails zijn bezorgd of onderweg.',
    to: 'Aan',
    reason: 'Reden',
    tried: (attempts: number) => (attempts === 1 ? '1 keer geprobeerd' : `${attempts} keer geprobeerd`),
    resend: 'Verstuur opnieuw',
    resendOf: (subject: string, to: string) => `Verstuur opnieuw aan ${to}: ${subject}`,
    resent: (subject: string) => `Deze mail is opnieuw onderweg: ${subject}`,
    cannotResend: 'Opnieuw versturen heeft geen zin.',
  },
} as const;
