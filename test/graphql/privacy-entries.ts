/** How every entry point about privacy is asked, so that who may gets as far as a rule, or may do it again. `person` is a global id. */
export function privacyEntries(person: string) {
  return {
    queries: {
      dataKinds: 'dataKinds { key }',
      erasurePreview: `erasurePreview(personId: "${person}") { basis }`,
      erasureRequests: 'erasureRequests { id }',
      log: 'log { edges { cursor } }',
    },
    mutations: {
      askErasure: '',
      declineErasure: `input: { personId: "${person}", reason: "" }`,
      erasePerson: `input: { personId: "${person}", basis: "x" }`,
      exportOwnData: '',
      exportPersonData: `input: { personId: "${person}" }`,
    },
  };
}
