/** The texts of signing in (see nl.ts). */
export const signInTexts = {
  title: 'Inloggen',
  intro: 'Wij sturen u een mail met een link. Met die link logt u in. U hebt geen wachtwoord nodig.',
  email: 'Uw e-mailadres',
  emailWrong: 'Vul een e-mailadres in, zoals naam@gemeente.nl.',
  send: 'Stuur mij een link',
  sentTitle: 'Kijk in uw mail',
  sent: 'Kennen wij dit adres? Dan staat er binnen een minuut een mail met een link in uw postvak. Kijk ook bij ongewenste mail.',
  again: 'Een ander adres gebruiken',
  aldermenTitle: 'Bent u wethouder?',
  aldermen:
    'Gebruik dan uw persoonlijke link. Die staat in de mail over uw traject. U kunt die link vaker gebruiken, op uw telefoon en op uw computer.',
  lost: 'Bent u de link kwijt? Vraag dan een nieuwe aan met uw e-mailadres. Dat kan ook als u de agenda van een wethouder bijhoudt.',
  newTitle: 'Wilt u meedoen aan intervisie?',
  newText: 'U hebt geen account nodig om u aan te melden of voor in te schrijven.',
  newLink: 'Bekijk waarvoor u zich kunt aanmelden',
} as const;
