import { builder } from './builder.ts';

export const OfferStateEnum = builder.enumType('OfferState', {
  description: 'Whether one can register for an offer (aanbod).',
  values: {
    DRAFT: { value: 'draft', description: 'Only the office sees it (concept).' },
    OPEN: { value: 'open', description: 'Open for registration (open).' },
    CLOSED: {
      value: 'closed',
      description: 'Nobody registers any more (gesloten); who has a place or waits goes on doing so.',
    },
  },
});

export const AreaKindEnum = builder.enumType('OfferAreaKind', {
  description: 'How wide the area of an offer is (gebied).',
  values: {
    COUNTRY: { value: 'country', description: 'The whole country (heel Nederland).' },
    REGION: { value: 'region', description: 'A region (regio).' },
    PLACE: { value: 'place', description: 'One place (plaats).' },
  },
});

export const RegistrationStateEnum = builder.enumType('RegistrationState', {
  description: 'How far a registration (aanmelding) is.',
  values: {
    UNCONFIRMED: {
      value: 'unconfirmed',
      description: 'The mail was not answered yet (wacht op bevestiging): nothing counts.',
    },
    INTERESTED: { value: 'interested', description: 'Pre-registered (vooringeschreven).' },
    FOLLOWED_UP: {
      value: 'followedUp',
      description:
        'Was pre-registered, and has registered for an offer since (aangemeld na voorinschrijving).',
    },
    REGISTERED: { value: 'registered', description: 'Has a place (aangemeld).' },
    WAITING: { value: 'waiting', description: 'On the waiting list (reservelijst).' },
    OFFERED: { value: 'offered', description: 'May take a place that is held (plaats aangeboden).' },
    LAPSED: {
      value: 'lapsed',
      description: 'Did not take the place that was offered (plaats niet genomen): in no line any more.',
    },
    PLACED: { value: 'placed', description: 'In a group (geplaatst).' },
    WITHDRAWN: { value: 'withdrawn', description: 'Taken back (ingetrokken).' },
  },
});

export const RegistrationSourceEnum = builder.enumType('RegistrationSource', {
  description: 'How a registration came in.',
  values: {
    FORM: { value: 'form', description: 'By the public form (formulier).' },
    INVITATION: { value: 'invitation', description: 'By an invitation after pre-registering (uitnodiging).' },
    OFFICE: { value: 'office', description: 'Entered by the office (bureau).' },
    IMPORT: { value: 'import', description: 'From a file (Excel).' },
  },
});

export const MembershipEnum = builder.enumType('Membership', {
  description: 'Whether somebody is a member of the association (lid), as they say.',
  values: {
    MEMBER: { value: 'member', description: 'Member (lid).' },
    NON_MEMBER: { value: 'nonMember', description: 'No member (geen lid).' },
    UNKNOWN: { value: 'unknown', description: 'Does not know (weet ik niet).' },
  },
});

export const InvoiceReceiverEnum = builder.enumType('InvoiceReceiver', {
  description: 'To whom the invoice is to go (factuur voor).',
  values: {
    MUNICIPALITY: { value: 'municipality', description: 'The municipality (gemeente).' },
    PERSON: { value: 'person', description: 'The person (privé).' },
  },
});

export const TopicEnum = builder.enumType('Topic', {
  description: 'What somebody would like to talk about (onderwerp).',
  values: {
    PROBLEMS: { value: 'problems', description: 'Administrative problem situations (probleemsituaties).' },
    SUPPORT: { value: 'support', description: 'Support in the own party and coalition (draagvlak).' },
    COUNCIL: { value: 'council', description: 'Working with the council (gemeenteraad).' },
    TENABILITY: { value: 'tenability', description: 'One’s own tenability (houdbaarheid).' },
    ESCALATION: { value: 'escalation', description: 'Preventing escalation (escalaties).' },
    PRESS: { value: 'press', description: 'The press (pers).' },
  },
});

export const PlaceOfferOutcomeEnum = builder.enumType('PlaceOfferOutcome', {
  description: 'What came of a place that was offered.',
  values: {
    OPEN: { value: 'open', description: 'Not answered yet (open).' },
    ACCEPTED: { value: 'accepted', description: 'Taken (aangenomen).' },
    DECLINED: { value: 'declined', description: 'Declined (afgeslagen).' },
    EXPIRED: { value: 'expired', description: 'Not answered in time (verlopen).' },
    WITHDRAWN: { value: 'withdrawn', description: 'Taken back by the office (teruggenomen).' },
  },
});

export const PlaceOfferWayEnum = builder.enumType('PlaceOfferWay', {
  description: 'Why a place was offered to this person.',
  values: {
    IN_ORDER: { value: 'inOrder', description: 'First in line, by rule (op volgorde).' },
    OFFICE: { value: 'office', description: 'Chosen by somebody of the office (door het bureau).' },
  },
});

export const NothingOfferedEnum = builder.enumType('NothingOffered', {
  description: 'Why no place is offered by itself at this moment.',
  values: {
    NO_FREE_PLACE: { value: 'noFreePlace', description: 'All places are held (alles bezet).' },
    NOBODY_WAITS: { value: 'nobodyWaits', description: 'Nobody waits (lege reservelijst).' },
    FIRST_SESSION_HAS_BEEN: {
      value: 'firstSessionHasBeen',
      description: 'The first session has begun: the office decides (eerste bijeenkomst geweest).',
    },
    GIVEN_BACK: {
      value: 'givenBack',
      description:
        'A place is free that was given back as no group was possible for who waits: it is offered when somebody else registers, or by the office (teruggegeven).',
    },
  },
});

export const WhenKnownEnum = builder.enumType('WhenKnown', {
  description: 'What to do with a new form of somebody who registered for the same before.',
  values: {
    KEEP_EARLIER: { value: 'keepEarlier', description: 'Leave everything as it was (laten staan).' },
    TAKE_NEW: { value: 'takeNew', description: 'Take the new answers (vervangen); the place stays.' },
  },
});

export const PlaceAnswerEnum = builder.enumType('PlaceAnswer', {
  description: 'What somebody says of the place that is offered.',
  values: {
    ACCEPT: { value: 'accept', description: 'Takes it (aannemen).' },
    DECLINE: { value: 'decline', description: 'Does not (afslaan): the next is offered it.' },
  },
});
