/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Why somebody counts as absent. */
export type AbsenceKind =
  /** Has not answered (nog geen antwoord). */
  | 'NOT_ANSWERED'
  /** Said no (nee). */
  | 'SAID_NO';

/** What `addCouncilEvening` needs. */
export type AddCouncilEveningInput = {
  /** End, exclusive, the same day. */
  readonly ends: string;
  /** Last day on which it can be, inclusive; null or left out when none is known. */
  readonly endsOn?: string | null | undefined;
  /** As people there call it, at most 60 characters: `Commissie Ruimte`. */
  readonly name: string;
  /** The wethouder in whose municipality it is. */
  readonly personId: string;
  /** Start, inclusive, Europe/Amsterdam. */
  readonly starts: string;
  /** ISO weekday: 1 Monday to 7 Sunday. */
  readonly weekday: number;
  /** In which weeks. */
  readonly weeks: CouncilWeeks;
};

/** How it came to light that mails do not arrive. */
export type AddressTrouble =
  /** A report came back afterwards (teruggekomen). */
  | 'REPORT'
  /** The mail server refused the address (geweigerd). */
  | 'SERVER';

/** To whom an invoice goes. What is left out or blank is not filled in. */
export type AddresseeInput = {
  /** Place. */
  readonly city?: string | null | undefined;
  /** Who can be asked. */
  readonly contactName?: string | null | undefined;
  /** Reference of the buyer (kenmerk). */
  readonly costCentre?: string | null | undefined;
  /** E-mail address. */
  readonly email?: string | null | undefined;
  /** Municipality or person. */
  readonly kind: AddresseeKind;
  /** Name, at most 120 characters. */
  readonly name: string;
  /** Purchase order number (inkoopnummer). */
  readonly orderNumber?: string | null | undefined;
  /** KvK-nummer or OIN. */
  readonly organisationNumber?: string | null | undefined;
  /** Dutch postal code. */
  readonly postalCode?: string | null | undefined;
  /** Of which kind the number is. */
  readonly scheme?: OrganisationScheme | null | undefined;
  /** Street and number, or a post office box. */
  readonly street?: string | null | undefined;
};

/** To whom an invoice goes. */
export type AddresseeKind =
  /** The municipality (gemeente). */
  | 'MUNICIPALITY'
  /** The participant (persoon). */
  | 'PERSON';

/** What `agreeToSwap` needs. */
export type AgreeToSwapInput = {
  /** Key of the request. */
  readonly swapId: string;
};

/** A session that is agreed before the round opens (vaste afspraak). */
export type AgreedSessionInput = {
  /** At whose; left out: free. */
  readonly hostId?: string | null | undefined;
  /** Number of the session in the trajectory. */
  readonly sessionNumber: number;
  /** Start of its slot; left out: free. */
  readonly startsAt?: string | null | undefined;
};

/** What another plan is shown for (ander voorstel). */
export type AlternativeKind =
  /** Gaps nearer to the target (gelijkmatiger). */
  | 'EVENER_SPACING'
  /** Nobody misses as many sessions (eerlijker verdeeld). */
  | 'FAIRER_ABSENCES'
  /** Nobody has to come if need be. */
  | 'NO_IF_NEEDED'
  /** The best plan on other days (andere dagen). */
  | 'OTHER_DATES'
  /** The same slots with other hosts (andere gastheren). */
  | 'OTHER_HOSTS'
  /** The last session is earlier (eerder klaar). */
  | 'SOONER_DONE';

/** What `answerFirstDate` needs. */
export type AnswerFirstDateInput = {
  /** What is said; moments left out stay as they were. */
  readonly answers: ReadonlyArray<FirstDateAnswerInput>;
  /** Whether they would receive the group; left out: as it was. */
  readonly hostWish?: FirstHostWish | null | undefined;
  /** The token of the link. */
  readonly token: string;
};

/** What somebody says now of a slot that a "yes" would help. */
export type AnswerNow =
  /** Can come if need be (als het moet). */
  | 'IF_NEEDED'
  /** Cannot come (nee). */
  | 'NO'
  /** Has not answered (nog geen antwoord). */
  | 'NOT_ANSWERED';

/** What `answerPlaceOffer` needs. */
export type AnswerPlaceOfferInput = {
  /** What the person says. */
  readonly answer: PlaceAnswer;
  /** The last part of the link that was mailed. */
  readonly token: string;
};

/** What `answerPlanQuestion` needs. */
export type AnswerPlanQuestionInput = {
  /** For whom (deelnemer). */
  readonly participantId: string;
  /** `id` of the BestPlan that was seen. */
  readonly proposalId: string;
  /** The planning round (planningsronde). */
  readonly roundId: string;
  /** Whether it fits; null takes an earlier verdict back. */
  readonly verdict?: PlanVerdictValue | null | undefined;
};

/** What `answerSlots` needs. */
export type AnswerSlotsInput = {
  /** The answers, 1 to 900; slots that are not named keep theirs. */
  readonly answers: ReadonlyArray<SlotAnswerInput>;
  /** For whom (deelnemer). */
  readonly participantId: string;
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What a participant says of a slot (beschikbaarheid). */
export type AnswerValue =
  /** Can come if need be (als het moet). */
  | 'IF_NEEDED'
  /** Cannot come (nee). */
  | 'NO'
  /** Can come (ja). */
  | 'YES';

/** What `appointSecretary` needs. */
export type AppointSecretaryInput = {
  /** E-mail address (e-mailadres) by which the person is known. */
  readonly email: string;
  /** Family name (achternaam), with its prefix. */
  readonly familyName: string;
  /** Given name (voornaam); of who is known already it stays. */
  readonly givenName: string;
  /** Whose calendar. */
  readonly wethouderId: string;
};

/** What `appointStaff` needs. */
export type AppointStaffInput = {
  /** E-mail address (e-mailadres) by which they sign in. */
  readonly email: string;
  /** Family name (achternaam), with its prefix. */
  readonly familyName: string;
  /** Given name (voornaam); of who is known already it stays. */
  readonly givenName: string;
  /** What they will do. */
  readonly role: StaffRole;
};

/** What `arrangeHosting` needs. */
export type ArrangeHostingInput = {
  /** What else the group should know. */
  readonly hosting: SessionHostingInput;
  /** The session (bijeenkomst). */
  readonly sessionId: string;
  /** Where; null: not known yet. */
  readonly venue?: VenueInput | null | undefined;
  /** Its `version` when it was seen. */
  readonly version: number;
};

/** What `askContinuation` needs. */
export type AskContinuationInput = {
  /** The trajectory (traject). */
  readonly trajectoryId: string;
};

/** What `askFirstDate` needs. */
export type AskFirstDateInput = {
  /** The last day to answer, inclusive. */
  readonly answerBy: string;
  /** Which group. */
  readonly groupId: string;
  /** Which moments, 1 to 30, all after `answerBy`. */
  readonly moments: ReadonlyArray<FirstDateMomentInput>;
  /** `version` of the group as it was looked at. */
  readonly version: number;
};

/** What `askForReplacement` needs. */
export type AskForReplacementInput = {
  /** Last day to answer, inclusive, Amsterdam. */
  readonly answerBy: string;
  /** The moments to ask about, 1 to 10. */
  readonly moments: ReadonlyArray<MomentInput>;
  /** Why (reden); kept in the history. 500 characters at most. */
  readonly reason?: string | null | undefined;
  /** The session (bijeenkomst). */
  readonly sessionId: string;
  /** Its `version` when it was seen. */
  readonly version: number;
};

/** What `askIntakes` needs. */
export type AskIntakesInput = {
  /** Which talks of the viewer. */
  readonly intakeIds: ReadonlyArray<string>;
};

/** What `askSwap` needs. */
export type AskSwapInput = {
  /** The session of who is asked. */
  readonly otherSessionId: string;
  /** Its `version` when it was seen. */
  readonly otherVersion: number;
  /** Why (reden), for the other host and the guide. 500 characters at most. */
  readonly reason?: string | null | undefined;
  /** The session of who asks. */
  readonly sessionId: string;
  /** Its `version` when it was seen. */
  readonly version: number;
};

/** Who must at least be there (aanwezigheid). */
export type AttendanceInput = {
  /** Sessions of the round that one participant may miss at most. */
  readonly maxAbsencesPerParticipant: number;
  /** Participants at every session at least, the host included, the facilitator not. */
  readonly minPresent: number;
};

/** Which sessions a calendar (agenda) shows. */
export type CalendarKind =
  /** Those the person guides (begeleider). */
  | 'FACILITATOR'
  /** All of them (bureau). */
  | 'OFFICE'
  /** Those of groups the person is in (deelnemer). */
  | 'PARTICIPANT'
  /** Those of all wethouders whose calendar the person keeps (secretariaat). */
  | 'SECRETARY';

/** What `callOffOwnIntake` needs. */
export type CallOffOwnIntakeInput = {
  /** The token of the link. */
  readonly token: string;
  /** `version` of the talk as it was looked at. */
  readonly version: number;
};

/** What `cancelIntake` needs. */
export type CancelIntakeInput = {
  /** Which talk. */
  readonly intakeId: string;
  /** `version` of the talk as it was looked at. */
  readonly version: number;
};

/** What `cancelSession` needs. */
export type CancelSessionInput = {
  /** Why (reden); kept in the history. 500 characters at most. */
  readonly reason?: string | null | undefined;
  /** The session (bijeenkomst). */
  readonly sessionId: string;
  /** Its `version` when it was seen. */
  readonly version: number;
};

/** What `changeCalendarFeed` needs. */
export type ChangeCalendarFeedInput = {
  /** As what sessions count. */
  readonly availability?: FeedAvailability | null | undefined;
  /** The feed. */
  readonly feedId: string;
  /** Whether moments that were answered with yes are shown while the dates are not chosen. */
  readonly showsHolds?: boolean | null | undefined;
};

/** What `changeCompositionRun` needs. */
export type ChangeCompositionRunInput = {
  /** Null or left out: as it was. */
  readonly name?: string | null | undefined;
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** Null or left out: as they were. */
  readonly settings?: CompositionSettingsInput | null | undefined;
  /** `version` of the run as it was looked at. */
  readonly version: number;
};

/** What `changeIntendedGroup` needs. */
export type ChangeIntendedGroupInput = {
  /** Who is to guide it; null or left out: nobody yet. */
  readonly facilitatorId?: string | null | undefined;
  /** Which one. */
  readonly groupId: string;
  /** Its name, 80 characters at most. */
  readonly name: string;
  /** Who is to be in it: 1 to 8 registrations that have a place and are in no other group. */
  readonly registrationIds: ReadonlyArray<string>;
  /** `version` of the group as it was looked at. */
  readonly version: number;
};

/** What `changeInvoiceDraft` needs. */
export type ChangeInvoiceDraftInput = {
  /** To whom. */
  readonly addressee: AddresseeInput;
  /** `Invoice.invoiceId`. */
  readonly invoiceId: string;
  /** Whether a member at registration. */
  readonly membership: Membership;
  /** `Invoice.version` as it was looked at. */
  readonly version: number;
};

/** What `changeOffer` needs. */
export type ChangeOfferInput = {
  /** Working days to think about a place that is offered, 1 to 20; 3 when left out. */
  readonly answerWorkingDays?: number | null | undefined;
  /** Where groups are to meet, as people say it, 60 characters at most. */
  readonly area: string;
  /** How wide the area is. */
  readonly areaKind: OfferAreaKind;
  /** More about it, 1000 characters at most. */
  readonly description?: string | null | undefined;
  /** Which one. */
  readonly offerId: string;
  /** How many places, 1 to 2000; null or left out: as many as there are registrations. */
  readonly places?: number | null | undefined;
  /** The day of the first session, as far as it is known. */
  readonly startsOn?: string | null | undefined;
  /** Its name, 80 characters at most. */
  readonly title: string;
  /** The group under way in which the places are. */
  readonly trajectoryId?: string | null | undefined;
  /** `version` of the offer as it was looked at. */
  readonly version: number;
};

/** What `changeOwnDetails` needs. */
export type ChangeOwnDetailsInput = {
  /** E-mail address. Left out or null: as it was. */
  readonly email?: string | null | undefined;
  /** Telephone number; null: none any more. Left out: as it was. */
  readonly telephone?: string | null | undefined;
};

/** What `changeOwnRegistration` needs. */
export type ChangeOwnRegistrationInput = {
  /** What is filled in now. */
  readonly form: EnrolmentFormInput;
  /** The last part of the link that was mailed. */
  readonly token: string;
  /** `version` of the OwnRegistration as it was looked at. */
  readonly version: number;
};

/** What `changeRegistration` needs. */
export type ChangeRegistrationInput = {
  /** What the person says. */
  readonly form: EnrolmentFormInput;
  /** Which registration (aanmelding). */
  readonly registrationId: string;
  /** `version` of the registration as it was looked at. */
  readonly version: number;
};

/** What `changeRoundSettings` needs. */
export type ChangeRoundSettingsInput = {
  /** Left out: as it is. */
  readonly attendance?: AttendanceInput | null | undefined;
  /** Left out: as they are. */
  readonly dayParts?: ReadonlyArray<DayPartInput> | null | undefined;
  /** Left out: as it is. */
  readonly period?: PeriodInput | null | undefined;
  /** The planning round (planningsronde). */
  readonly roundId: string;
  /** Left out: as it is. */
  readonly spacing?: SpacingInput | null | undefined;
  /** Version of the round that was looked at. */
  readonly version: number;
  /** ISO weekdays (weekdagen): 1 Monday to 7 Sunday. Left out: as they are. */
  readonly weekdays?: ReadonlyArray<number> | null | undefined;
};

/** What `changeVenue` needs. */
export type ChangeVenueInput = {
  /** The session (bijeenkomst). */
  readonly sessionId: string;
  /** Where; null: not known yet. */
  readonly venue?: VenueInput | null | undefined;
  /** Its `version` when it was seen. */
  readonly version: number;
};

/** What `chooseCompositionMembers` needs. */
export type ChooseCompositionMembersInput = {
  /** Who comes in. */
  readonly add?: ReadonlyArray<string> | null | undefined;
  /** Everybody who could take part and does not comes in; goes before `add`. */
  readonly addAll?: boolean | null | undefined;
  /** Who goes out, and is left out until they come in again (weglaten). Nobody goes out of a locked group. */
  readonly remove?: ReadonlyArray<string> | null | undefined;
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** `version` of the run as it was looked at. */
  readonly version: number;
};

/** What `chooseContinuation` needs. */
export type ChooseContinuationInput = {
  /** Goes on, or stops. */
  readonly choice: ContinuationChoice;
  /** The continuation (vervolg). */
  readonly continuationId: string;
  /** Whose choice it is (deelnemer). */
  readonly participantId: string;
};

/** What `chooseNotices` needs. */
export type ChooseNoticesInput = {
  /** A copy for the viewer’s secretaries. Left out: as it was. */
  readonly secretaryCopy?: boolean | null | undefined;
  /** Left out: as it was. */
  readonly way?: NoticeWay | null | undefined;
};

/** What `chooseReplacement` needs. */
export type ChooseReplacementInput = {
  /** `basis` of the moment when it was seen. */
  readonly basis: string;
  /** Why (reden); kept in the history. 500 characters at most. */
  readonly reason?: string | null | undefined;
  /** The planning round (planningsronde). */
  readonly roundId: string;
  /** The moment. */
  readonly slotId: string;
  /** `version` of the session when it was seen. */
  readonly version: number;
};

/** What `closeOffer` needs. */
export type CloseOfferInput = {
  /** Which one. */
  readonly offerId: string;
  /** `version` of the offer as it was looked at. */
  readonly version: number;
};

/** What makes groups better (criterium). In each the value of a group is a whole number, less is better. */
export type CompositionCriterion =
  /** Pairs who were in one group before (eerder samen). */
  | 'ACQUAINTANCE'
  /** Members whom the best weekday does not suit (dagen). */
  | 'DAYS'
  /** Average minutes between members (afstand). */
  | 'DISTANCE'
  /** Members of the most common experience above half (mix van ervaring). */
  | 'EXPERIENCE'
  /** Groups without a facilitator (begeleider). */
  | 'GUIDANCE'
  /** Average minutes of the facilitator to the members (reistijd begeleider). */
  | 'GUIDE_TRAVEL'
  /** Pairs of one party (politieke spreiding). */
  | 'PARTY'
  /** Members more or fewer than the standard (groepsgrootte). */
  | 'SIZE'
  /** Pairs of neighbours (regionale spreiding). */
  | 'SPREAD'
  /** Members who did not name the topic that most named (onderwerpen). */
  | 'TOPICS'
  /** Minutes that the member who travels most travels on average, above the comfortable (reistijd). */
  | 'TRAVEL'
  /** Wishes to be with somebody, not fulfilled (wensen). */
  | 'WISHES';

/** Where somebody goes who goes to no group that there is. */
export type CompositionPlace =
  /** A group of their own (nieuwe groep). */
  | 'NEW'
  /** In no group (niet geplaatst). */
  | 'NONE';

/** How far a composition run (samenstelling) is. */
export type CompositionRunState =
  /** Put away without groups (weggelegd). */
  | 'DISCARDED'
  /** Being worked on (open). */
  | 'OPEN'
  /** Its groups are formed (vrijgegeven). */
  | 'RELEASED';

/** How long to look for groups. */
export type CompositionSearchEffort =
  /** The usual (gewoon). */
  | 'NORMAL'
  /** A fifth of the usual (snel). */
  | 'QUICK'
  /** Five times the usual (grondig). */
  | 'THOROUGH';

/** How far a search for groups is. */
export type CompositionSearchState =
  /** Ended with nothing (afgebroken). */
  | 'CANCELLED'
  /** About to stop, with nothing (wordt afgebroken). */
  | 'CANCELLING'
  /** Made a version (klaar). */
  | 'DONE'
  /** Something went wrong (mislukt). */
  | 'FAILED'
  /** Looking (bezig). */
  | 'RUNNING'
  /** About to stop, with what it has (stopt). */
  | 'STOPPING';

/** What is important when groups are formed. */
export type CompositionSettingsInput = {
  /** One way, on average; only what is above counts. */
  readonly comfortableTravelMinutes: number;
  /** In a group, at least; 2 to 8. */
  readonly leastMembers: number;
  /** One way, for who gave no limit; null or left out: as far as it takes. */
  readonly maxTravelMinutes?: number | null | undefined;
  /** In a group, at most; 8 at most. */
  readonly mostMembers: number;
  /** Municipalities nearer than this are neighbours. */
  readonly neighbourMinutes: number;
  /** The criteria that count, the most important first; each once at most. */
  readonly order: ReadonlyArray<CompositionCriterion>;
  /** In a group, as a rule. */
  readonly standardMembers: number;
};

/** What of somebody stands in another’s words. */
export type CompositionSuggestedBy =
  /** Family name (achternaam). */
  | 'FAMILY_NAME'
  /** Municipality (gemeente). */
  | 'MUNICIPALITY'
  /** Given and family name (naam). */
  | 'NAME';

/** Whether other groups are better, by the order of importance. */
export type CompositionVerdict =
  /** Better (beter). */
  | 'BETTER'
  /** Equal in all that counts (gelijk). */
  | 'EQUAL'
  /** Worse (slechter). */
  | 'WORSE';

/** What `concludeIntake` needs. */
export type ConcludeIntakeInput = {
  /** Which talk. */
  readonly intakeId: string;
  /** The note as it is from now on; left out: as it was. */
  readonly note?: string | null | undefined;
  /** What. */
  readonly outcome: IntakeOutcome;
  /** `version` of the talk as it was looked at. */
  readonly version: number;
};

/** What `confirmEnrolmentForm` needs. */
export type ConfirmEnrolmentFormInput = {
  /** The last part of the link that was mailed. */
  readonly token: string;
  /** Which answers count when the person registered for this before; null: ask. */
  readonly whenKnown?: WhenKnown | null | undefined;
};

/** What `confirmPlan` needs. */
export type ConfirmPlanInput = {
  /** `id` of the BestPlan that was seen. */
  readonly proposalId: string;
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What `confirmRegistration` needs. */
export type ConfirmRegistrationInput = {
  /** Which registration (aanmelding). */
  readonly registrationId: string;
};

/** Whether a participant goes on (keuze). */
export type ContinuationChoice =
  /** Goes on (gaat verder). */
  | 'GOES_ON'
  /** Stops (stopt). */
  | 'STOPS';

/** Where a continuation (vervolg) stands. */
export type ContinuationStatus =
  /** The group is choosing (gevraagd). */
  | 'OPEN'
  /** The new cycle began (begonnen). */
  | 'STARTED'
  /** The question was taken back (ingetrokken). */
  | 'WITHDRAWN';

/** What `continueComposition` needs. */
export type ContinueCompositionInput = {
  /** The number of the version. */
  readonly number: number;
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** `version` of the run as it was looked at. */
  readonly version: number;
};

/** In which weeks a council evening is held (welke weken). */
export type CouncilWeeks =
  /** In even ISO weeks (even weken). */
  | 'EVEN'
  /** Every week (elke week). */
  | 'EVERY'
  /** On the first such weekday of the month (eerste). */
  | 'FIRST'
  /** On the fourth of the month (vierde). */
  | 'FOURTH'
  /** On the last of the month (laatste). */
  | 'LAST'
  /** In odd ISO weeks (oneven weken): week 53 and week 1 after it alike. */
  | 'ODD'
  /** On the second of the month (tweede). */
  | 'SECOND'
  /** On the third of the month (derde). */
  | 'THIRD';

/** What `createCalendarFeed` needs. */
export type CreateCalendarFeedInput = {
  /** Which sessions it shows. */
  readonly kind: CalendarKind;
  /** Whose sessions, for a secretary who keeps the calendars of several wethouders. */
  readonly personId?: string | null | undefined;
};

/** What `createOffer` needs. */
export type CreateOfferInput = {
  /** Working days to think about a place that is offered, 1 to 20; 3 when left out. */
  readonly answerWorkingDays?: number | null | undefined;
  /** Where groups are to meet, as people say it, 60 characters at most. */
  readonly area: string;
  /** How wide the area is. */
  readonly areaKind: OfferAreaKind;
  /** More about it, 1000 characters at most. */
  readonly description?: string | null | undefined;
  /** How many places, 1 to 2000; null or left out: as many as there are registrations. */
  readonly places?: number | null | undefined;
  /** The day of the first session, as far as it is known. */
  readonly startsOn?: string | null | undefined;
  /** Its name, 80 characters at most. */
  readonly title: string;
  /** The group under way in which the places are. */
  readonly trajectoryId?: string | null | undefined;
};

/** What `createPersonalLink` needs. */
export type CreatePersonalLinkInput = {
  /** For whom. */
  readonly personId: string;
  /** Why (reden); kept in the history. */
  readonly reason?: string | null | undefined;
  /** The guide’s group that the person is in; needed for a secretary. */
  readonly trajectoryId?: string | null | undefined;
};

/** What `creditInvoice` needs. */
export type CreditInvoiceInput = {
  /** `Invoice.creditedCents` as it was looked at. */
  readonly creditedCents: number;
  /** `Invoice.invoiceId`. */
  readonly invoiceId: string;
  /** Without VAT, in cents: more than nothing. */
  readonly netCents: number;
  /** Stands on the credit note; at most 200 characters. */
  readonly reason?: string | null | undefined;
};

/** What a price is for. */
export type CycleKind =
  /** A continuation (vervolg). */
  | 'CONTINUATION'
  /** The first cycle of a trajectory (traject). */
  | 'FIRST';

/** Part of a day (dagdeel) in which a session can be. */
export type DayPartInput = {
  /** End, exclusive, Amsterdam time. */
  readonly ends: string;
  /** What people call it: `middag`. */
  readonly name: string;
  /** Start, inclusive, Amsterdam time. */
  readonly starts: string;
};

/** What `declineErasure` needs. */
export type DeclineErasureInput = {
  /** Who. */
  readonly personId: string;
  /** Why (reden), 300 characters at most. */
  readonly reason: string;
};

/** What `declineSwap` needs. */
export type DeclineSwapInput = {
  /** Key of the request. */
  readonly swapId: string;
};

/** Why a participant leaves (reden van vertrek). */
export type DepartureKind =
  /** Is no wethouder any more (geen wethouder meer). */
  | 'FELL'
  /** Took another office (andere functie). */
  | 'NEW_POSITION'
  /** Another reason (andere reden). */
  | 'OTHER'
  /** Stops with the group (stopt met de groep). */
  | 'STOPPED';

/** What `discardCompositionRun` needs. */
export type DiscardCompositionRunInput = {
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** `version` of the run as it was looked at. */
  readonly version: number;
};

/** What `dissolveIntendedGroup` needs. */
export type DissolveIntendedGroupInput = {
  /** Which one. */
  readonly groupId: string;
  /** `version` of the group as it was looked at. */
  readonly version: number;
};

/** What `endServing` needs. */
export type EndServingInput = {
  /** Who kept it. */
  readonly secretaryId: string;
  /** Whose calendar. */
  readonly wethouderId: string;
};

/** What `endStaff` needs. */
export type EndStaffInput = {
  /** Who. */
  readonly personId: string;
  /** What they did. */
  readonly role: StaffRole;
};

/** Why a device is in no more. */
export type EndedDevice =
  /** It left, or the round is over. */
  | 'OVER'
  /** The guide sent it off (weggehaald). */
  | 'SENT_OFF';

/** What somebody fills in to register or pre-register (aanmeldformulier). */
export type EnrolmentFormInput = {
  /** Agrees to what is kept, for what and how long (toestemming); without it nothing is kept. */
  readonly consent: boolean;
  /** E-mail address; not looked at where a link has proven one. */
  readonly email: string;
  /** Family name (achternaam) with its prefix, 80 characters at most. */
  readonly familyName: string;
  /** Given name (voornaam), 60 characters at most. */
  readonly givenName: string;
  /** First day as wethouder; an estimate will do. */
  readonly inOfficeSince?: string | null | undefined;
  /** Place for the invoice, 80 characters at most. */
  readonly invoiceCity?: string | null | undefined;
  /** By what the municipality knows where it belongs (kenmerk), 50 characters at most. */
  readonly invoiceCostCentre?: string | null | undefined;
  /** E-mail address for the invoice. */
  readonly invoiceEmail?: string | null | undefined;
  /** Order number of the municipality (inkoopnummer), 50 characters at most. */
  readonly invoiceOrderNumber?: string | null | undefined;
  /** Postal code for the invoice: `8011 AB`. */
  readonly invoicePostalCode?: string | null | undefined;
  /** Street for the invoice, 100 characters at most. */
  readonly invoiceStreet?: string | null | undefined;
  /** To whom the invoice is to go; left out: not known yet. */
  readonly invoiceTo?: InvoiceReceiver | null | undefined;
  /** How long to travel one way, in minutes: 15 to 240; left out: as long as it takes. */
  readonly maxTravelMinutes?: number | null | undefined;
  /** Whether a member of the association. */
  readonly membership: Membership;
  /** `code` of the Municipality (gemeente) where the person is wethouder. */
  readonly municipality: string;
  /** With whom not (met wie niet), 300 characters at most; only the office sees it. */
  readonly notWithWhom?: string | null | undefined;
  /** Political party (partij), 100 characters at most; only the office sees it. */
  readonly party?: string | null | undefined;
  /** Anything else, 1000 characters at most. */
  readonly remark?: string | null | undefined;
  /** E-mail address of who keeps the calendar. */
  readonly secretaryEmail?: string | null | undefined;
  /** Name of who keeps the calendar. */
  readonly secretaryName?: string | null | undefined;
  /** Telephone number. */
  readonly telephone?: string | null | undefined;
  /** Topics (onderwerpen) to talk about. */
  readonly topics: ReadonlyArray<Topic>;
  /** ISO weekdays that suit: 1 Monday to 7 Sunday; none: all alike. */
  readonly weekdays: ReadonlyArray<number>;
  /** With whom rather (met wie), 300 characters at most; only the office sees it. */
  readonly withWhom?: string | null | undefined;
};

/** What `enterRegistration` needs. */
export type EnterRegistrationInput = {
  /** What the person says. */
  readonly form: EnrolmentFormInput;
  /** For which offer; null or left out: a pre-registration. */
  readonly offerId?: string | null | undefined;
};

/** What `erasePerson` needs. */
export type ErasePersonInput = {
  /** The `basis` of the dry run that was looked at (proef). */
  readonly basis: string;
  /** Who. */
  readonly personId: string;
};

/** How long somebody is a wethouder (ervaring). */
export type Experience =
  /** Six years or more (lang). */
  | 'LONG'
  /** Less than two years (nieuw). */
  | 'NEW'
  /** Two to six years (enkele jaren). */
  | 'SETTLED';

/** What `exportPersonData` needs. */
export type ExportPersonDataInput = {
  /** Who. */
  readonly personId: string;
};

/** What `exportRegistrations` needs. */
export type ExportRegistrationsInput = {
  /** Which ones. */
  readonly filter?: RegistrationFilter | null | undefined;
};

/** As what sessions count in a calendar (agenda). */
export type FeedAvailability =
  /** The time is taken (bezet). */
  | 'BUSY'
  /** The time stays free (vrij). */
  | 'FREE';

/** What somebody says of a moment. */
export type FirstDateAnswerInput = {
  /** What. */
  readonly answer: AnswerValue;
  /** `id` of the moment. */
  readonly slotId: string;
};

/** A possible first session (kandidaat-moment). */
export type FirstDateMomentInput = {
  /** When it ends. */
  readonly endsAt: string;
  /** When it begins. */
  readonly startsAt: string;
};

/** Whether somebody would receive the group at its first session (eerste ontvangst). */
export type FirstHostWish =
  /** Would like to (graag). */
  | 'GLADLY'
  /** Cannot (kan niet). */
  | 'IMPOSSIBLE'
  /** Can (kan). */
  | 'POSSIBLE';

/** The first session (eerste bijeenkomst), fixed beforehand by the office. */
export type FirstSessionInput = {
  /** End, exclusive. */
  readonly endsAt: string;
  /** Who receives it: one of the participants. */
  readonly hostId: string;
  /** Start, a whole minute in Amsterdam. */
  readonly startsAt: string;
  /** Where; left out: not known yet. */
  readonly venue?: VenueInput | null | undefined;
};

/** What `formIntendedGroup` needs. */
export type FormIntendedGroupInput = {
  /** Who is to guide it; null or left out: nobody yet. */
  readonly facilitatorId?: string | null | undefined;
  /** Its name, 80 characters at most. */
  readonly name: string;
  /** Who is to be in it: 1 to 8 registrations that have a place and are in no other group. */
  readonly registrationIds: ReadonlyArray<string>;
};

/** What `giveCompositionGuide` needs. */
export type GiveCompositionGuideInput = {
  /** Null or left out: none. */
  readonly facilitatorId?: string | null | undefined;
  /** The number of the group. */
  readonly group: number;
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** `version` of the run as it was looked at. */
  readonly version: number;
};

/** Why somebody does not host a session. */
export type HostVerdict =
  /** Proven: there is no plan with this host here. */
  | 'IMPOSSIBLE'
  /** Hosts were locked (vastgezet) otherwise. */
  | 'LOCKED'
  /** Is not among those still to host (niet aan de beurt). */
  | 'NOT_DUE'
  /** There is no plan, whoever hosts. */
  | 'NO_PLAN'
  /** Does host it, in the best plan. */
  | 'PLANNED'
  /** There is a plan with this host, which is no better. */
  | 'POSSIBLE';

/** A participant who receives the group on certain days only (wens). */
export type HostWishInput = {
  /** Who wishes it (deelnemer). */
  readonly participantId: string;
  /** The days on which hosting is possible. */
  readonly period: PeriodInput;
};

/** What `importRegistrations` needs. */
export type ImportRegistrationsInput = {
  /** The people agreed to what is kept of them (toestemming). */
  readonly consent: boolean;
  /** The file of Excel (.xlsx) in base64; 370 kB of octets at most. */
  readonly file: string;
  /** `line` of the rows to enter; of more than 250 the first are. */
  readonly lines: ReadonlyArray<number>;
  /** For which offer; null or left out: pre-registrations. */
  readonly offerId?: string | null | undefined;
  /** Mails each of them that they are registered. */
  readonly tellPeople: boolean;
};

/** What becomes of a row of a file (wat er met een rij gebeurt). */
export type ImportVerdict =
  /** More than one municipality has this name (welke gemeente?). */
  | 'AMBIGUOUS'
  /** Was entered now (ingevoerd). */
  | 'ENTERED'
  /** Can be entered (nieuw). */
  | 'NEW'
  /** Something in it cannot be (klopt niet). */
  | 'REFUSED'
  /** Is registered for the same already, or stands in the file before (al aangemeld). */
  | 'REGISTERED';

/** What came of a talk (uitkomst). */
export type IntakeOutcome =
  /** Rather later (liever later): pre-registered, and invited when an offer opens. */
  | 'LATER'
  /** Takes part (geschikt). */
  | 'SUITABLE'
  /** Does not take part (niet). */
  | 'UNSUITABLE';

/** How far a talk (intake) is. */
export type IntakeState =
  /** There is an outcome (afgerond). */
  | 'DONE'
  /** Not needed any more (vervallen). */
  | 'DROPPED'
  /** To be had (open). */
  | 'OPEN';

/** How far an intended group (beoogde groep) is. */
export type IntendedGroupState =
  /** Does not start (opgeheven). */
  | 'DISSOLVED'
  /** Is to start (in voorbereiding). */
  | 'FORMING'
  /** Its trajectory has begun (begonnen). */
  | 'STARTED';

/** What `inviteGroup` needs. */
export type InviteGroupInput = {
  /** Last day to answer, inclusive, Amsterdam. */
  readonly answerBy: string;
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What `inviteInterested` needs. */
export type InviteInterestedInput = {
  /** How many at most, the longest waiting first; null: all. */
  readonly most?: number | null | undefined;
  /** For which offer; it is open. */
  readonly offerId: string;
};

/** Which invoices (facturen). */
export type InvoiceFilter = {
  /** Left out: both. */
  readonly kind?: InvoiceKind | null | undefined;
  /** Begin of a word of the addressee or the participant, or of a number. */
  readonly search?: string | null | undefined;
  /** Left out: drafts and sent ones. */
  readonly state?: InvoiceState | null | undefined;
  /** Only of this trajectory. */
  readonly trajectoryId?: string | null | undefined;
};

/** Which way the money goes. */
export type InvoiceKind =
  /** Given back (creditnota). */
  | 'CREDIT_NOTE'
  /** To be paid (factuur). */
  | 'INVOICE';

/** To whom the invoice is to go (factuur voor). */
export type InvoiceReceiver =
  /** The municipality (gemeente). */
  | 'MUNICIPALITY'
  /** The person (privé). */
  | 'PERSON';

/** How far an invoice is. */
export type InvoiceState =
  /** Not sent yet (concept). */
  | 'DRAFT'
  /** Has a number and never changes (verstuurd). */
  | 'SENT';

/** What `joinGroup` needs. */
export type JoinGroupInput = {
  /** The `basis` of the dry run that was looked at (proef). */
  readonly basis: string;
  /** Number of the first session with this person. */
  readonly firstSessionNumber: number;
  /** Number of the session without a host that this person receives; left out: none. */
  readonly hostsSessionNumber?: number | null | undefined;
  /** Who joins: a wethouder. */
  readonly personId: string;
  /** Why (reden); kept in the history. 500 characters at most. */
  readonly reason?: string | null | undefined;
  /** The trajectory (traject). */
  readonly trajectoryId: string;
};

/** What `joinRound` needs. */
export type JoinRoundInput = {
  /** Joins beside a device that is in under that name: said when asked (NAME_IN_USE). */
  readonly alongside?: boolean | null | undefined;
  /** As typed: case and spaces do not matter. */
  readonly code: string;
  /** Name of who helps that participant (helper), 60 characters at most; null: it is the participant. */
  readonly helperName?: string | null | undefined;
  /** Under whose name (deelnemer). */
  readonly participantId: string;
};

/** What somebody pays who joins half-way (instromen). */
export type JoiningRule =
  /** For the sessions from the first one on. */
  | 'BY_SESSION'
  /** Nothing (niets). */
  | 'NONE'
  /** All of it (alles). */
  | 'WHOLE';

/** What `leaveGroup` needs. */
export type LeaveGroupInput = {
  /** The `basis` of the dry run that was looked at (proef). */
  readonly basis: string;
  /** Why, in kind. */
  readonly kind: DepartureKind;
  /** Last day in the group: today, which it is if left out, before, or to come: what is after it is theirs no more from now on. */
  readonly lastDay?: string | null | undefined;
  /** Who leaves (deelnemer). */
  readonly participantId: string;
  /** Why (reden); kept in the history. 500 characters at most. */
  readonly reason?: string | null | undefined;
  /** The trajectory (traject). */
  readonly trajectoryId: string;
};

/** What somebody pays who leaves half-way (vertrek). */
export type LeavingRule =
  /** For the sessions that were held. */
  | 'BY_SESSION'
  /** Nothing (niets). */
  | 'NONE'
  /** All of it (alles). */
  | 'WHOLE'
  /** All of it once some were held, else nothing. */
  | 'WHOLE_AFTER';

/** What becomes of who is in no group when groups are formed. */
export type LeftOverFate =
  /** Keep their place for a next composition (aangemeld blijven). */
  | 'STAY'
  /** To the waiting list of their offer (reservelijst). */
  | 'WAITING';

/** What `lockPlan` needs. */
export type LockPlanInput = {
  /** The sessions, each once. */
  readonly locks: ReadonlyArray<SessionLockInput>;
  /** The planning round (planningsronde). */
  readonly roundId: string;
  /** Version of the round that the plan was made for. */
  readonly version: number;
};

/** What `lockSession` needs. */
export type LockSessionInput = {
  /** At whose; left out: free. */
  readonly hostId?: string | null | undefined;
  /** The planning round (planningsronde). */
  readonly roundId: string;
  /** Number of the session in the trajectory. */
  readonly sessionNumber: number;
  /** When; left out: free. */
  readonly slotId?: string | null | undefined;
};

/** Which entries of the log (logboek). */
export type LogFilter = {
  /** Only what this person did. */
  readonly actorId?: string | null | undefined;
  /** Only looks at sensitive data, and files with them that were taken along. */
  readonly looksOnly?: boolean | null | undefined;
  /** Only what is about this person, or about a registration or participation of that person. */
  readonly personId?: string | null | undefined;
};

/** What `makeCompositionRun` needs. */
export type MakeCompositionRunInput = {
  /** What to call it, 80 characters at most. */
  readonly name: string;
  /** Only of these offers; null or left out: of all that have no group under way. */
  readonly offerIds?: ReadonlyArray<string> | null | undefined;
};

/** What `markCompositionGroup` needs. */
export type MarkCompositionGroupInput = {
  /** The number of the group. */
  readonly group: number;
  /** Null or left out: as it was. */
  readonly isLocked?: boolean | null | undefined;
  /** 60 characters at most; empty: none of its own; null or left out: as it was. */
  readonly name?: string | null | undefined;
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** `version` of the run as it was looked at. */
  readonly version: number;
};

/** What a mark on a slot means for planning. */
export type MarkEffect =
  /** Off unless somebody switches it on. */
  | 'BLOCK'
  /** No plan can use it, whatever is switched on. */
  | 'IMPOSSIBLE'
  /** Only shown. */
  | 'INFO'
  /** Possible, with a warning. */
  | 'WARN';

/** What `markWordsRead` needs. */
export type MarkWordsReadInput = {
  /** Whose words. */
  readonly registrationId: string;
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** `version` of the run as it was looked at. */
  readonly version: number;
};

/** Whether somebody is a member of the association (lid), as they say. */
export type Membership =
  /** Member (lid). */
  | 'MEMBER'
  /** No member (geen lid). */
  | 'NON_MEMBER'
  /** Does not know (weet ik niet). */
  | 'UNKNOWN';

/** What is known of somebody at a moment. */
export type MomentAnswer =
  /** Is in another session then (bezet). */
  | 'ENGAGED'
  /** Can come if need be (als het moet). */
  | 'IF_NEEDED'
  /** Cannot come (nee). */
  | 'NO'
  /** Was not asked, or has not answered (niet bekend). */
  | 'NOT_ANSWERED'
  /** Can come (ja). */
  | 'YES';

/** A moment that a session could be at. */
export type MomentInput = {
  /** End, exclusive. */
  readonly endsAt: string;
  /** Start, a whole minute in Amsterdam. */
  readonly startsAt: string;
};

/** What `moveCompositionMember` needs. */
export type MoveCompositionMemberInput = {
  /** Who. */
  readonly registrationId: string;
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** The number of the group. */
  readonly toGroup?: number | null | undefined;
  /** When it is no group; NONE when left out. */
  readonly toPlace?: CompositionPlace | null | undefined;
  /** `version` of the run as it was looked at. */
  readonly version: number;
};

/** What `moveSession` needs. */
export type MoveSessionInput = {
  /** New end, exclusive. */
  readonly endsAt: string;
  /** Why (reden); kept in the history. 500 characters at most. */
  readonly reason?: string | null | undefined;
  /** The session (bijeenkomst). */
  readonly sessionId: string;
  /** New start, a whole minute in Amsterdam. */
  readonly startsAt: string;
  /** Its `version` when it was seen. */
  readonly version: number;
};

/** Why a question beside the proposal has no answer. */
export type NotKnownCode =
  /** The round has moved on: read it again, then ask again. */
  | 'OUTDATED'
  /** The round was confirmed or withdrawn: nothing is left to choose. */
  | 'ROUND_CLOSED'
  /** The planner is at it: ask again in a moment (nog aan het rekenen). */
  | 'STILL_WORKING'
  /** Not answered in the time there is; it will not be for this version of the round (te moeilijk om snel te zeggen). */
  | 'TOO_HARD';

/** What `noteIntake` needs. */
export type NoteIntakeInput = {
  /** Which talk. */
  readonly intakeId: string;
  /** What, 4000 characters at most. */
  readonly note: string;
};

/** What `noteRegistration` needs. */
export type NoteRegistrationInput = {
  /** Which registration (aanmelding). */
  readonly registrationId: string;
  /** What, 2000 characters at most. */
  readonly text: string;
};

/** Why no place is offered by itself at this moment. */
export type NothingOffered =
  /** The first session has begun: the office decides (eerste bijeenkomst geweest). */
  | 'FIRST_SESSION_HAS_BEEN'
  /** A place is free that was given back as no group was possible for who waits: it is offered when somebody else registers, or by the office (teruggegeven). */
  | 'GIVEN_BACK'
  /** Nobody waits (lege reservelijst). */
  | 'NOBODY_WAITS'
  /** All places are held (alles bezet). */
  | 'NO_FREE_PLACE';

/** How somebody hears of sessions (berichten over bijeenkomsten). */
export type NoticeWay =
  /** By invitations, or by plain mails once a calendar feed is being fetched (vanzelf). */
  | 'AUTOMATIC'
  /** By a feed and by invitations: sessions stand twice (allebei). */
  | 'BOTH'
  /** By invitations for the calendar (uitnodigingen). */
  | 'INVITATIONS'
  /** By plain mails alone (alleen berichten). */
  | 'NOTICES'
  /** By a calendar feed, and plain mails (abonnement). */
  | 'SUBSCRIPTION';

/** How wide the area of an offer is (gebied). */
export type OfferAreaKind =
  /** The whole country (heel Nederland). */
  | 'COUNTRY'
  /** One place (plaats). */
  | 'PLACE'
  /** A region (regio). */
  | 'REGION';

/** What `offerIntakeMoments` needs. */
export type OfferIntakeMomentsInput = {
  /** Which, 60 at most; none may overlap. */
  readonly moments: ReadonlyArray<TalkAppointmentInput>;
};

/** What `offerPlace` needs. */
export type OfferPlaceInput = {
  /** Whose open offer of a place is taken back for it; they wait again where they stood. */
  readonly insteadOf?: string | null | undefined;
  /** Why (reden), 300 characters at most. */
  readonly reason?: string | null | undefined;
  /** To whom: somebody who waits. */
  readonly registrationId: string;
};

/** Whether one can register for an offer (aanbod). */
export type OfferState =
  /** Nobody registers any more (gesloten); who has a place or waits goes on doing so. */
  | 'CLOSED'
  /** Only the office sees it (concept). */
  | 'DRAFT'
  /** Open for registration (open). */
  | 'OPEN';

/** What `openOffer` needs. */
export type OpenOfferInput = {
  /** Which one. */
  readonly offerId: string;
  /** `version` of the offer as it was looked at. */
  readonly version: number;
};

/** What `openPlanningRound` needs. */
export type OpenPlanningRoundInput = {
  /** Who must at least be there. */
  readonly attendance: AttendanceInput;
  /** Parts of the day to ask for. */
  readonly dayParts: ReadonlyArray<DayPartInput>;
  /** Who receives the group on certain days only, one per participant. */
  readonly hostWishes?: ReadonlyArray<HostWishInput> | null | undefined;
  /** What is agreed already, one per session. */
  readonly locks?: ReadonlyArray<AgreedSessionInput> | null | undefined;
  /** Days to look at. */
  readonly period: PeriodInput;
  /** Days between sessions. */
  readonly spacing: SpacingInput;
  /** Slots switched by hand, at most 900; the others follow their marks. */
  readonly switchedSlots?: ReadonlyArray<SwitchedSlotInput> | null | undefined;
  /** The trajectory (traject). */
  readonly trajectoryId: string;
  /** ISO weekdays (weekdagen): 1 Monday to 7 Sunday. */
  readonly weekdays: ReadonlyArray<number>;
};

/** What kind of number an organisation is known by. */
export type OrganisationScheme =
  /** Trade register (KvK-nummer), 8 digits; 0106. */
  | 'KVK'
  /** Government (OIN), 20 digits; 0190. */
  | 'OIN';

/** Whether there is a plan with one thing otherwise. */
export type OtherChoiceStatus =
  /** Proven: there is none. */
  | 'IMPOSSIBLE'
  /** What was locked (vastgezet) keeps it as it is. */
  | 'LOCKED'
  /** There is one. */
  | 'POSSIBLE';

/** A stretch of days (periode), both inclusive. */
export type PeriodInput = {
  /** First day, inclusive. */
  readonly from: string;
  /** Last day, inclusive. */
  readonly to: string;
};

/** What `pickIntakeMoment` needs. */
export type PickIntakeMomentInput = {
  /** `id` of the moment. */
  readonly momentId: string;
  /** The token of the link. */
  readonly token: string;
};

/** What somebody says of the place that is offered. */
export type PlaceAnswer =
  /** Takes it (aannemen). */
  | 'ACCEPT'
  /** Does not (afslaan): the next is offered it. */
  | 'DECLINE';

/** What `placeInGroup` needs. */
export type PlaceInGroupInput = {
  /** The `basis` of the dry run that was looked at (proef). */
  readonly basis: string;
  /** Number of the first session with this person. */
  readonly firstSessionNumber: number;
  /** Number of the session without a host that this person receives; left out: none. */
  readonly hostsSessionNumber?: number | null | undefined;
  /** Why (reden); kept in the history. */
  readonly reason?: string | null | undefined;
  /** Which registration (aanmelding). */
  readonly registrationId: string;
  /** The group (traject). */
  readonly trajectoryId: string;
};

/** What came of a place that was offered. */
export type PlaceOfferOutcome =
  /** Taken (aangenomen). */
  | 'ACCEPTED'
  /** Declined (afgeslagen). */
  | 'DECLINED'
  /** Not answered in time (verlopen). */
  | 'EXPIRED'
  /** Not answered yet (open). */
  | 'OPEN'
  /** Taken back by the office (teruggenomen). */
  | 'WITHDRAWN';

/** Why a place was offered to this person. */
export type PlaceOfferWay =
  /** First in line, by rule (op volgorde). */
  | 'IN_ORDER'
  /** Chosen by somebody of the office (door het bureau). */
  | 'OFFICE';

/** What `planIntake` needs. */
export type PlanIntakeInput = {
  /** When and how. */
  readonly appointment: TalkAppointmentInput;
  /** Which talk. */
  readonly intakeId: string;
  /** `version` of the talk as it was looked at. */
  readonly version: number;
};

/** What a participant says of the plan that is put to the group. */
export type PlanVerdictValue =
  /** It fits (klopt voor mij). */
  | 'AGREES'
  /** It does not fit, and wants to talk (klopt niet voor mij). */
  | 'DISAGREES';

/** What `putPlanToGroup` needs. */
export type PutPlanToGroupInput = {
  /** `id` of the BestPlan that was seen. */
  readonly proposalId: string;
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What `readPublishedCalendar` needs. */
export type ReadPublishedCalendarInput = {
  /** Address of the calendar: `https://...` or `webcal://...`. */
  readonly address: string;
  /** Whose calendar (deelnemer). */
  readonly participantId: string;
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What `readRegistrationFile` needs. */
export type ReadRegistrationFileInput = {
  /** The file of Excel (.xlsx) in base64; 370 kB of octets at most. */
  readonly file: string;
  /** For which offer; null or left out: pre-registrations. */
  readonly offerId?: string | null | undefined;
};

/** What `registerInterested` needs. */
export type RegisterInterestedInput = {
  /** What is filled in now. */
  readonly form: EnrolmentFormInput;
  /** `code` of the OpenOffer. */
  readonly offerCode: string;
  /** The last part of the link that was mailed. */
  readonly token: string;
};

/** Which registrations (aanmeldingen). */
export type RegistrationFilter = {
  /** Only those for this offer. */
  readonly offerId?: string | null | undefined;
  /** Only pre-registrations (voorinschrijvingen); goes before `offerId`. */
  readonly preRegistrations?: boolean | null | undefined;
  /** Each word starts a word of the name, the municipality or the e-mail address. */
  readonly search?: string | null | undefined;
  /** Only those in one of these states; left out: all. */
  readonly states?: ReadonlyArray<RegistrationState> | null | undefined;
  /** Only people with a place who are to start in no group yet (nog zonder groep). */
  readonly withoutGroup?: boolean | null | undefined;
};

/** In which order registrations are listed (volgorde). */
export type RegistrationOrder =
  /** By family name (naam). */
  | 'NAME'
  /** Who filled in the form last comes first (nieuwste eerst). */
  | 'NEWEST';

/** What the office makes of somebody’s words about another. */
export type RegistrationPairKind =
  /** Would not (liever niet samen): never in one group. */
  | 'VETO'
  /** Would like to be with them (graag samen). */
  | 'WISH';

/** How a registration came in. */
export type RegistrationSource =
  /** By the public form (formulier). */
  | 'FORM'
  /** From a file (Excel). */
  | 'IMPORT'
  /** By an invitation after pre-registering (uitnodiging). */
  | 'INVITATION'
  /** Entered by the office (bureau). */
  | 'OFFICE';

/** How far a registration (aanmelding) is. */
export type RegistrationState =
  /** Was pre-registered, and has registered for an offer since (aangemeld na voorinschrijving). */
  | 'FOLLOWED_UP'
  /** Pre-registered (vooringeschreven). */
  | 'INTERESTED'
  /** Did not take the place that was offered (plaats niet genomen): in no line any more. */
  | 'LAPSED'
  /** May take a place that is held (plaats aangeboden). */
  | 'OFFERED'
  /** In a group (geplaatst). */
  | 'PLACED'
  /** Has a place (aangemeld). */
  | 'REGISTERED'
  /** The mail was not answered yet (wacht op bevestiging): nothing counts. */
  | 'UNCONFIRMED'
  /** On the waiting list (reservelijst). */
  | 'WAITING'
  /** Taken back (ingetrokken). */
  | 'WITHDRAWN';

/** What `rejoinWaitingList` needs. */
export type RejoinWaitingListInput = {
  /** The last part of the link that was mailed. */
  readonly token: string;
};

/** What `releaseComposition` needs. */
export type ReleaseCompositionInput = {
  /** The `basis` of the groups that were looked at. */
  readonly basis: string;
  /** What becomes of who is in no group. */
  readonly leftOver: LeftOverFate;
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** `version` of the run as it was looked at. */
  readonly version: number;
};

/** What `remindAboutReplacement` needs. */
export type RemindAboutReplacementInput = {
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What `remindGroup` needs. */
export type RemindGroupInput = {
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What `removeCouncilEvening` needs. */
export type RemoveCouncilEveningInput = {
  /** `id` of the CouncilEvening. */
  readonly eveningId: string;
  /** The wethouder in whose municipality it is. */
  readonly personId: string;
};

/** What `removeHostWish` needs. */
export type RemoveHostWishInput = {
  /** Whose wish (deelnemer). */
  readonly participantId: string;
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What `removeInvoiceDraft` needs. */
export type RemoveInvoiceDraftInput = {
  /** `Invoice.invoiceId`. */
  readonly invoiceId: string;
  /** `Invoice.version` as it was looked at. */
  readonly version: number;
};

/** What `replaceFacilitator` needs. */
export type ReplaceFacilitatorInput = {
  /** The `basis` of the dry run that was looked at (proef). */
  readonly basis: string;
  /** Who guides from then on (begeleider). */
  readonly facilitatorId: string;
  /** Why (reden); kept in the history. 500 characters at most. */
  readonly reason?: string | null | undefined;
  /** One session to come; left out: the group and all its sessions to come, for good. */
  readonly sessionId?: string | null | undefined;
  /** The trajectory (traject). */
  readonly trajectoryId: string;
};

/** What `reportAbsence` needs. */
export type ReportAbsenceInput = {
  /** Who cannot come, or can again. */
  readonly participantId: string;
  /** The session (bijeenkomst). */
  readonly sessionId: string;
};

/** What `resendMail` needs. */
export type ResendMailInput = {
  /** `FailedMail.mailId`. */
  readonly mailId: string;
};

/** What `revokeCalendarFeedFor` needs. */
export type RevokeCalendarFeedForInput = {
  /** The feed. */
  readonly feedId: string;
  /** Why, for the history and the owner. */
  readonly reason: string;
};

/** What `revokeCalendarFeed` needs. */
export type RevokeCalendarFeedInput = {
  /** The feed. */
  readonly feedId: string;
};

/** What `revokePersonalLinks` needs. */
export type RevokePersonalLinksInput = {
  /** Whose. */
  readonly personId: string;
  /** Why (reden); kept in the history. */
  readonly reason?: string | null | undefined;
  /** The guide’s group that the person is in; needed for a secretary. */
  readonly trajectoryId?: string | null | undefined;
};

/** What somebody is to the product (rol). One person can have several. */
export type Role =
  /** Guides groups (begeleider). */
  | 'FACILITATOR'
  /** Works at the association’s office (bureau). */
  | 'OFFICE'
  /** Wethouder in a group (deelnemer). */
  | 'PARTICIPANT'
  /** Keeps a wethouder’s calendar (bestuurssecretariaat). */
  | 'SECRETARY';

/** What `rotateCalendarFeed` needs. */
export type RotateCalendarFeedInput = {
  /** The feed. */
  readonly feedId: string;
};

/** What changed in a planning round. */
export type RoundChangeKind =
  /** Answers of one participant changed. */
  | 'ANSWERED'
  /** The confirmation was undone within its minute: the round is open again. */
  | 'CONFIRMATION_UNDONE'
  /** A proposal was confirmed: the plan stands. */
  | 'CONFIRMED'
  /** A device joined with the code (doet mee). */
  | 'DEVICE_JOINED'
  /** A device left, or was sent off (weggehaald). */
  | 'DEVICE_LEFT'
  /** The facilitator’s own availability changed. */
  | 'FACILITATOR_CHANGED'
  /** Somebody joined or left the group, or another guides it. */
  | 'GROUP_CHANGED'
  /** The group was asked to answer at home, or reminded. */
  | 'INVITED'
  /** The code to join with is new. */
  | 'JOIN_CODE_CHANGED'
  /** A session was locked to a slot or host, or unlocked. */
  | 'LOCKS_CHANGED'
  /** The round was opened. */
  | 'OPENED'
  /** One participant said whether that proposal fits. */
  | 'PLAN_ANSWERED'
  /** A proposal was put to the group (voorgelegd). */
  | 'PLAN_ASKED'
  /** The proposal is not put to the group any more. */
  | 'PLAN_QUESTION_WITHDRAWN'
  /** Spacing or attendance changed, or slots were added. */
  | 'SETTINGS_CHANGED'
  /** Slots were offered, withheld or struck out. */
  | 'SLOTS_CHANGED'
  /** A wish to host in a certain time was set or removed. */
  | 'WISHES_CHANGED'
  /** The round was withdrawn. */
  | 'WITHDRAWN';

/** A setting of a round that could be loosened (instelling). */
export type RoundSetting =
  /** Most sessions that one participant may miss. */
  | 'MAX_ABSENCES'
  /** Most days between two sessions. */
  | 'MAX_DAYS'
  /** Fewest days between two sessions. */
  | 'MIN_DAYS'
  /** Fewest participants at a session. */
  | 'MIN_PRESENT';

/** Settings to open a planning round with (instellingen). */
export type RoundSettingsInput = {
  /** Who must at least be there. */
  readonly attendance: AttendanceInput;
  /** Parts of the day to ask for. */
  readonly dayParts: ReadonlyArray<DayPartInput>;
  /** Days to look at. */
  readonly period: PeriodInput;
  /** Days between sessions. */
  readonly spacing: SpacingInput;
  /** ISO weekdays (weekdagen): 1 Monday to 7 Sunday. */
  readonly weekdays: ReadonlyArray<number>;
};

/** Where a planning round (planningsronde) stands. */
export type RoundStatus =
  /** The plan stands (vastgelegd). */
  | 'CONFIRMED'
  /** Answers can be given (open). */
  | 'OPEN'
  /** Stopped without a plan (ingetrokken). */
  | 'WITHDRAWN';

/** What `sendInvoice` needs. */
export type SendInvoiceInput = {
  /** `Invoice.grossCents` as it was looked at. */
  readonly grossCents: number;
  /** `Invoice.invoiceId`. */
  readonly invoiceId: string;
  /** `Invoice.version` as it was looked at. */
  readonly version: number;
};

/** What `sendReadyInvoices` needs. */
export type SendReadyInvoicesInput = {
  /** `readyInvoices.count` as it was looked at. */
  readonly count: number;
  /** `readyInvoices.grossCents` as it was looked at. */
  readonly grossCents: number;
};

/** What the host tells beside the venue (ontvangst). Left out or null: not filled in. */
export type SessionHostingInput = {
  /** What there is to eat, and whom to tell about a diet (lunch). 500 characters at most. */
  readonly lunch?: string | null | undefined;
  /** Where to park (parkeren). 500 characters at most. */
  readonly parking?: string | null | undefined;
  /** Room (zaal). 100 characters at most. */
  readonly room?: string | null | undefined;
};

/** What is agreed on for one session (vastzetten): its slot, its host, or both. */
export type SessionLockInput = {
  /** At whose; left out: free. */
  readonly hostId?: string | null | undefined;
  /** Number of the session in the trajectory. */
  readonly sessionNumber: number;
  /** When; left out: free. */
  readonly slotId?: string | null | undefined;
};

/** Whether a session goes on (bijeenkomst: gepland of vervallen). */
export type SessionStatus =
  /** Does not go on (vervallen). */
  | 'CANCELLED'
  /** Goes on, or has been (gepland). */
  | 'PLANNED';

/** What `setCompositionGuide` needs. */
export type SetCompositionGuideInput = {
  /** Which facilitator (begeleider). */
  readonly facilitatorId: string;
  /** Code (CBS) of the municipality that the facilitator travels from (woonplaats). */
  readonly home: string;
  /** 1 to 50; null or left out: takes no part. */
  readonly mostGroups?: number | null | undefined;
  /** Codes of municipalities with a conflict of interest. */
  readonly notIn: ReadonlyArray<string>;
  /** People with a conflict of interest: who take part, or stood there before. */
  readonly notWith: ReadonlyArray<string>;
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** `version` of the run as it was looked at. */
  readonly version: number;
};

/** What `setFacilitatorAvailability` needs. */
export type SetFacilitatorAvailabilityInput = {
  /** Whether the facilitator can come on all of them. */
  readonly available: boolean;
  /** The planning round (planningsronde). */
  readonly roundId: string;
  /** Slots of the round (momenten), 1 to 900. */
  readonly slotIds: ReadonlyArray<string>;
};

/** What `setFirstDateAvailability` needs. */
export type SetFirstDateAvailabilityInput = {
  /** Which group. */
  readonly groupId: string;
  /** `id` of the moments. */
  readonly unavailableSlotIds: ReadonlyArray<string>;
};

/** What `setHostWish` needs. */
export type SetHostWishInput = {
  /** Who wishes it (deelnemer). */
  readonly participantId: string;
  /** The days on which hosting is possible. */
  readonly period: PeriodInput;
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What `setInvoiceIssuer` needs. */
export type SetInvoiceIssuerInput = {
  /** Place. */
  readonly city: string;
  /** E-mail address. */
  readonly email: string;
  /** Account. */
  readonly iban: string;
  /** KvK-nummer, 8 digits. */
  readonly kvkNumber: string;
  /** Name. */
  readonly name: string;
  /** Days to pay in, 1 to 90. */
  readonly paymentDays: number;
  /** Postal code. */
  readonly postalCode: string;
  /** Street and number, or a post office box. */
  readonly street: string;
  /** Telephone number. */
  readonly telephone?: string | null | undefined;
  /** VAT number: `NL123456789B01`. */
  readonly vatNumber: string;
};

/** What `setPriceRule` needs. */
export type SetPriceRuleInput = {
  /** For what. */
  readonly cycle: CycleKind;
  /** Who joins half-way. */
  readonly joining: JoiningRule;
  /** Who leaves half-way. */
  readonly leaving: LeavingRule;
  /** For WHOLE_AFTER: after how many sessions. */
  readonly leavingSessions?: number | null | undefined;
  /** For members, without VAT, in cents. */
  readonly memberCents: number;
  /** For others, without VAT, in cents. */
  readonly nonMemberCents: number;
  /** First day, inclusive. */
  readonly validFrom: string;
  /** VAT, in percent. */
  readonly vatPercent: number;
};

/** What `setRegistrationPair` needs. */
export type SetRegistrationPairInput = {
  /** Whose words. */
  readonly fromId: string;
  /** What; null or left out: neither, any more. */
  readonly kind?: RegistrationPairKind | null | undefined;
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** About whom. */
  readonly toId: string;
  /** `version` of the run as it was looked at. */
  readonly version: number;
};

/** What `setSlotStates` needs. */
export type SetSlotStatesInput = {
  /** The planning round (planningsronde). */
  readonly roundId: string;
  /** Slots of the round (momenten), 1 to 900. */
  readonly slotIds: ReadonlyArray<string>;
  /** What they all become. */
  readonly state: SlotState;
};

/** What a participant says of one slot. */
export type SlotAnswerInput = {
  /** Whether the participant can come; null takes an earlier answer back. */
  readonly answer?: AnswerValue | null | undefined;
  /** Whether the participant could receive the group then (kan ontvangen); yes when left out. */
  readonly canHost?: boolean | null | undefined;
  /** The slot (moment). */
  readonly slotId: string;
};

/** Whether a candidate slot (kandidaat-moment) can be planned. */
export type SlotState =
  /** Put to the group (aangeboden). */
  | 'OFFERED'
  /** Struck out by the group (doorgestreept). */
  | 'STRUCK'
  /** Switched off, by a mark that blocks or by hand (uitgezet). */
  | 'WITHHELD';

/** Why a slot is not planned. */
export type SlotVerdict =
  /** Proven: there are plans, but none with it. */
  | 'IN_NO_PLAN'
  /** None of those still to host can host then. */
  | 'NOBODY_CAN_HOST'
  /** There is a plan with it, which is no better. */
  | 'NOT_BEST'
  /** It is switched off, or taken by another group. */
  | 'NOT_OFFERED'
  /** There is no plan, with it or without. */
  | 'NO_PLAN'
  /** It breaks a rule by itself. */
  | 'OBSTRUCTED'
  /** It is planned, for the session that was asked for. */
  | 'PLANNED';

/** Days between one session and the next (spreiding), in calendar days. */
export type SpacingInput = {
  /** Most days, inclusive. */
  readonly maxDays: number;
  /** Fewest days, inclusive. */
  readonly minDays: number;
  /** Days aimed for (streven). */
  readonly targetDays: number;
};

/** What somebody does for everybody. */
export type StaffRole =
  /** Guides groups (begeleider). */
  | 'FACILITATOR'
  /** Works at the office (bureau). */
  | 'OFFICE';

/** What `startCompositionSearch` needs. */
export type StartCompositionSearchInput = {
  /** How long; NORMAL when left out. */
  readonly effort?: CompositionSearchEffort | null | undefined;
  /** Goes on from the groups that there are, and finds nothing worse; else begins anew. */
  readonly fromCurrent?: boolean | null | undefined;
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** `version` of the run as it was looked at. */
  readonly version: number;
};

/** What `startContinuation` needs. */
export type StartContinuationInput = {
  /** The `basis` of the outlook that was looked at (proef). */
  readonly basis: string;
  /** The continuation (vervolg). */
  readonly continuationId: string;
};

/** What `startIntendedGroup` needs. */
export type StartIntendedGroupInput = {
  /** When it ends. */
  readonly endsAt: string;
  /** Which one. */
  readonly groupId: string;
  /** Who receives the group first: one of its members. */
  readonly hostRegistrationId: string;
  /** `version` of the question about a first date as it was looked at; left out without one. */
  readonly roundVersion?: number | null | undefined;
  /** How many sessions; six when left out. */
  readonly sessions?: number | null | undefined;
  /** When session 1 begins: the proposal, or any other. */
  readonly startsAt: string;
  /** Where; left out: not known yet. */
  readonly venue?: VenueInput | null | undefined;
  /** `version` of the group as it was looked at. */
  readonly version: number;
  /** Start although not every talk has a suitable outcome; no when left out. */
  readonly withoutAllIntakes?: boolean | null | undefined;
};

/** What `startTrajectory` needs. */
export type StartTrajectoryInput = {
  /** Who guides it (begeleider). */
  readonly facilitatorId: string;
  /** The first session. */
  readonly firstSession: FirstSessionInput;
  /** Name of the group, 80 characters at most. */
  readonly name: string;
  /** The wethouders of the group (deelnemers): 5 to 8 people of as many municipalities. */
  readonly participantIds: ReadonlyArray<string>;
  /** Number of sessions of the first cycle, the first one included. */
  readonly sessions?: number | null | undefined;
};

/** What `stopCompositionSearch` needs. */
export type StopCompositionSearchInput = {
  /** The best so far becomes a version; else nothing does. */
  readonly keep: boolean;
  /** Of which run. */
  readonly runId: string;
};

/** What `stopFirstDate` needs. */
export type StopFirstDateInput = {
  /** `id` of the question. */
  readonly firstDateId: string;
  /** `version` of it as it was looked at. */
  readonly version: number;
};

/** What `stopReplacement` needs. */
export type StopReplacementInput = {
  /** Why (reden); kept in the history. 500 characters at most. */
  readonly reason?: string | null | undefined;
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What `submitEnrolmentForm` needs. */
export type SubmitEnrolmentFormInput = {
  /** What was filled in. */
  readonly form: EnrolmentFormInput;
  /** `code` of the OpenOffer; null or left out: a pre-registration. */
  readonly offerCode?: string | null | undefined;
};

/** What `swapCompositionMembers` needs. */
export type SwapCompositionMembersInput = {
  /** Who. */
  readonly registrationId: string;
  /** Which composition run (samenstelling). */
  readonly runId: string;
  /** `version` of the run as it was looked at. */
  readonly version: number;
  /** With whom: in another group, or in none. */
  readonly withId: string;
};

/** What `swapHosts` needs. */
export type SwapHostsInput = {
  /** One session. */
  readonly firstSessionId: string;
  /** Its `version` when it was seen. */
  readonly firstVersion: number;
  /** Why (reden); kept in the history. 500 characters at most. */
  readonly reason?: string | null | undefined;
  /** The other session. */
  readonly secondSessionId: string;
  /** Its `version` when it was seen. */
  readonly secondVersion: number;
};

/** What has become of a request to swap turns. */
export type SwapState =
  /** Both turns were exchanged. */
  | 'AGREED'
  /** The other would rather not. */
  | 'DECLINED'
  /** One of the turns is another by now, or has begun. */
  | 'LAPSED'
  /** Waits for an answer. */
  | 'OPEN'
  /** Taken back by who asked. */
  | 'WITHDRAWN';

/** A slot (moment) that was switched on or off by hand. */
export type SwitchedSlotInput = {
  /** Whether it is put to the group. */
  readonly offered: boolean;
  /** When it starts: that tells which one of the preview it is. */
  readonly startsAt: string;
};

/** What `takeOverDetails` needs. */
export type TakeOverDetailsInput = {
  /** Which registration (aanmelding). */
  readonly registrationId: string;
  /** `version` of the registration as it was looked at. */
  readonly version: number;
};

/** When and how a talk is (afspraak). */
export type TalkAppointmentInput = {
  /** When it ends; four hours later at most. */
  readonly endsAt: string;
  /** Building, address or number, 200 characters at most. */
  readonly place?: string | null | undefined;
  /** When it begins. */
  readonly startsAt: string;
  /** How. */
  readonly way: TalkWay;
};

/** How a talk is held (manier). */
export type TalkWay =
  /** By telephone (telefoon). */
  | 'TELEPHONE'
  /** By video (videogesprek). */
  | 'VIDEO'
  /** In one room (op bezoek). */
  | 'VISIT';

/** What somebody would like to talk about (onderwerp). */
export type Topic =
  /** Working with the council (gemeenteraad). */
  | 'COUNCIL'
  /** Preventing escalation (escalaties). */
  | 'ESCALATION'
  /** The press (pers). */
  | 'PRESS'
  /** Administrative problem situations (probleemsituaties). */
  | 'PROBLEMS'
  /** Support in the own party and coalition (draagvlak). */
  | 'SUPPORT'
  /** One’s own tenability (houdbaarheid). */
  | 'TENABILITY';

/** What `trustAddress` needs. */
export type TrustAddressInput = {
  /** Whose address. */
  readonly personId: string;
};

/** What `undoConfirmation` needs. */
export type UndoConfirmationInput = {
  /** The plan (planning) that was confirmed. */
  readonly planId: string;
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What `unlockSession` needs. */
export type UnlockSessionInput = {
  /** The planning round (planningsronde). */
  readonly roundId: string;
  /** Number of the session in the trajectory. */
  readonly sessionNumber: number;
};

/** Where a session is (locatie). */
export type VenueInput = {
  /** How to get in (routebeschrijving); not in calendars. 1000 characters at most. */
  readonly directions?: string | null | undefined;
  /** Building or room: `Stadhuis`. 100 characters at most. */
  readonly name: string;
  /** Town (plaats). 80 characters at most. */
  readonly place: string;
  /** Postal code: `8011 AB`. */
  readonly postalCode?: string | null | undefined;
  /** Street and number. 100 characters at most. */
  readonly street?: string | null | undefined;
};

/** What to do with a new form of somebody who registered for the same before. */
export type WhenKnown =
  /** Leave everything as it was (laten staan). */
  | 'KEEP_EARLIER'
  /** Take the new answers (vervangen); the place stays. */
  | 'TAKE_NEW';

/** What `withdrawAbsence` needs. */
export type WithdrawAbsenceInput = {
  /** Who cannot come, or can again. */
  readonly participantId: string;
  /** The session (bijeenkomst). */
  readonly sessionId: string;
};

/** What `withdrawContinuation` needs. */
export type WithdrawContinuationInput = {
  /** The continuation (vervolg). */
  readonly continuationId: string;
  /** Why (reden); kept in the history. */
  readonly reason?: string | null | undefined;
};

/** What `withdrawIntakeMoment` needs. */
export type WithdrawIntakeMomentInput = {
  /** `id` of the moment. */
  readonly momentId: string;
};

/** What `withdrawLeaving` needs. */
export type WithdrawLeavingInput = {
  /** Who stays (deelnemer). */
  readonly participantId: string;
  /** Why (reden); kept in the history. 500 characters at most. */
  readonly reason?: string | null | undefined;
  /** The trajectory (traject). */
  readonly trajectoryId: string;
};

/** What `withdrawOwnRegistration` needs. */
export type WithdrawOwnRegistrationInput = {
  /** The last part of the link that was mailed. */
  readonly token: string;
};

/** What `withdrawPlanQuestion` needs. */
export type WithdrawPlanQuestionInput = {
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What `withdrawPlanningRound` needs. */
export type WithdrawPlanningRoundInput = {
  /** Why (reden); kept in the history. */
  readonly reason: string;
  /** The planning round (planningsronde). */
  readonly roundId: string;
};

/** What `withdrawRegistration` needs. */
export type WithdrawRegistrationInput = {
  /** Why (reden), 300 characters at most; for the office alone. */
  readonly reason: string;
  /** Which registration (aanmelding). */
  readonly registrationId: string;
  /** `version` of the registration as it was looked at. */
  readonly version: number;
};

/** What `withdrawSwap` needs. */
export type WithdrawSwapInput = {
  /** Key of the request. */
  readonly swapId: string;
};

export type AgendaFeedFragment = { readonly id: string, readonly kind: CalendarKind, readonly createdAt: string, readonly revokedAt: string | null, readonly revokeReason: string | null, readonly lastFetchedAt: string | null, readonly lastClient: string | null, readonly showsHolds: boolean, readonly availability: FeedAvailability, readonly owner: { readonly id: string, readonly name: string } };

export type AgendaQueryVariables = Exact<{ [key: string]: never; }>;


export type AgendaQuery = { readonly viewer: { readonly roles: ReadonlyArray<Role>, readonly person: { readonly id: string, readonly name: string } | null, readonly calendarFeeds: ReadonlyArray<{ readonly id: string, readonly kind: CalendarKind, readonly createdAt: string, readonly revokedAt: string | null, readonly revokeReason: string | null, readonly lastFetchedAt: string | null, readonly lastClient: string | null, readonly showsHolds: boolean, readonly availability: FeedAvailability, readonly owner: { readonly id: string, readonly name: string } }> } };

export type FeedAddressFragment = { readonly url: string, readonly webcalUrl: string, readonly feed: { readonly id: string, readonly kind: CalendarKind, readonly createdAt: string, readonly revokedAt: string | null, readonly revokeReason: string | null, readonly lastFetchedAt: string | null, readonly lastClient: string | null, readonly showsHolds: boolean, readonly availability: FeedAvailability, readonly owner: { readonly id: string, readonly name: string } } };

export type CreateCalendarFeedMutationVariables = Exact<{
  input: CreateCalendarFeedInput;
}>;


export type CreateCalendarFeedMutation = { readonly createCalendarFeed:
    | { readonly __typename: 'CreateCalendarFeedSuccess', readonly address: { readonly url: string, readonly webcalUrl: string, readonly feed: { readonly id: string, readonly kind: CalendarKind, readonly createdAt: string, readonly revokedAt: string | null, readonly revokeReason: string | null, readonly lastFetchedAt: string | null, readonly lastClient: string | null, readonly showsHolds: boolean, readonly availability: FeedAvailability, readonly owner: { readonly id: string, readonly name: string } } } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type RotateCalendarFeedMutationVariables = Exact<{
  input: RotateCalendarFeedInput;
}>;


export type RotateCalendarFeedMutation = { readonly rotateCalendarFeed:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RotateCalendarFeedSuccess', readonly address: { readonly url: string, readonly webcalUrl: string, readonly feed: { readonly id: string, readonly kind: CalendarKind, readonly createdAt: string, readonly revokedAt: string | null, readonly revokeReason: string | null, readonly lastFetchedAt: string | null, readonly lastClient: string | null, readonly showsHolds: boolean, readonly availability: FeedAvailability, readonly owner: { readonly id: string, readonly name: string } } } }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type RevokeCalendarFeedMutationVariables = Exact<{
  input: RevokeCalendarFeedInput;
}>;


export type RevokeCalendarFeedMutation = { readonly revokeCalendarFeed:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RevokeCalendarFeedSuccess', readonly feed: { readonly id: string, readonly kind: CalendarKind, readonly createdAt: string, readonly revokedAt: string | null, readonly revokeReason: string | null, readonly lastFetchedAt: string | null, readonly lastClient: string | null, readonly showsHolds: boolean, readonly availability: FeedAvailability, readonly owner: { readonly id: string, readonly name: string } } }
   };

export type ChangeCalendarFeedMutationVariables = Exact<{
  input: ChangeCalendarFeedInput;
}>;


export type ChangeCalendarFeedMutation = { readonly changeCalendarFeed:
    | { readonly __typename: 'ChangeCalendarFeedSuccess', readonly feed: { readonly id: string, readonly kind: CalendarKind, readonly createdAt: string, readonly revokedAt: string | null, readonly revokeReason: string | null, readonly lastFetchedAt: string | null, readonly lastClient: string | null, readonly showsHolds: boolean, readonly availability: FeedAvailability, readonly owner: { readonly id: string, readonly name: string } } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type AnswerRoundFragment = { readonly id: string, readonly status: RoundStatus, readonly version: number, readonly movesSession: { readonly id: string, readonly number: number, readonly whenInWords: string, readonly host: { readonly id: string } | null } | null, readonly trajectory: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string }, readonly hostsToCome: ReadonlyArray<{ readonly id: string }> }, readonly slots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly dayPart: string, readonly state: SlotState, readonly marks: ReadonlyArray<{ readonly kind: string, readonly name: string, readonly effect: MarkEffect, readonly municipalities: ReadonlyArray<{ readonly id: string, readonly displayName: string }> }> }>, readonly respondent: { readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string, readonly givenName: string }, readonly municipality: { readonly id: string, readonly displayName: string } }, readonly answers: ReadonlyArray<{ readonly answer: AnswerValue, readonly canHost: boolean, readonly slot: { readonly id: string } }>, readonly weeklyPattern: ReadonlyArray<{ readonly weekday: number, readonly dayPart: string, readonly suggestion: AnswerValue, readonly saidYes: number, readonly saidIfNeeded: number, readonly saidNo: number }> | null } | null, readonly planQuestion: { readonly proposalId: string, readonly sessions: ReadonlyArray<{ readonly number: number, readonly slot: { readonly id: string, readonly date: string, readonly startsAt: string, readonly endsAt: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null }>, readonly verdicts: ReadonlyArray<{ readonly verdict: PlanVerdictValue, readonly participant: { readonly id: string } }>, readonly lapse: { readonly changedSessions: ReadonlyArray<number>, readonly because: ReadonlyArray<RoundChangeKind> } | null } | null, readonly plan: { readonly id: string, readonly undoSecondsLeft: number, readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string } | null }> } | null };

export type AnswerPageQueryVariables = Exact<{
  id: string;
  participantId: string;
}>;


export type AnswerPageQuery = { readonly planningRound: { readonly id: string, readonly status: RoundStatus, readonly version: number, readonly movesSession: { readonly id: string, readonly number: number, readonly whenInWords: string, readonly host: { readonly id: string } | null } | null, readonly trajectory: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string }, readonly hostsToCome: ReadonlyArray<{ readonly id: string }> }, readonly slots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly dayPart: string, readonly state: SlotState, readonly marks: ReadonlyArray<{ readonly kind: string, readonly name: string, readonly effect: MarkEffect, readonly municipalities: ReadonlyArray<{ readonly id: string, readonly displayName: string }> }> }>, readonly respondent: { readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string, readonly givenName: string }, readonly municipality: { readonly id: string, readonly displayName: string } }, readonly answers: ReadonlyArray<{ readonly answer: AnswerValue, readonly canHost: boolean, readonly slot: { readonly id: string } }>, readonly weeklyPattern: ReadonlyArray<{ readonly weekday: number, readonly dayPart: string, readonly suggestion: AnswerValue, readonly saidYes: number, readonly saidIfNeeded: number, readonly saidNo: number }> | null } | null, readonly planQuestion: { readonly proposalId: string, readonly sessions: ReadonlyArray<{ readonly number: number, readonly slot: { readonly id: string, readonly date: string, readonly startsAt: string, readonly endsAt: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null }>, readonly verdicts: ReadonlyArray<{ readonly verdict: PlanVerdictValue, readonly participant: { readonly id: string } }>, readonly lapse: { readonly changedSessions: ReadonlyArray<number>, readonly because: ReadonlyArray<RoundChangeKind> } | null } | null, readonly plan: { readonly id: string, readonly undoSecondsLeft: number, readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string } | null }> } | null } | null };

export type AnswerPageChangesSubscriptionVariables = Exact<{
  id: string;
  afterVersion?: number | null | undefined;
  participantId?: string | null | undefined;
}>;


export type AnswerPageChangesSubscription = { readonly planningRoundChanges: { readonly version: number, readonly kind: RoundChangeKind, readonly participant: { readonly id: string } | null } };

export type AnswerSlotsMutationVariables = Exact<{
  input: AnswerSlotsInput;
}>;


export type AnswerSlotsMutation = { readonly answerSlots:
    | { readonly __typename: 'AnswerSlotsSuccess', readonly round: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type GroupProgressQueryVariables = Exact<{
  id: string;
}>;


export type GroupProgressQuery = { readonly planningRound: { readonly respondents: ReadonlyArray<{ readonly notAnswered: number }> } | null };

export type ReadPublishedCalendarMutationVariables = Exact<{
  input: ReadPublishedCalendarInput;
}>;


export type ReadPublishedCalendarMutation = { readonly readPublishedCalendar:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'ReadPublishedCalendarSuccess', readonly calendar: string, readonly events: number }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

type Refused_DoubleBooked_Fragment = { readonly code: string, readonly message: string };

type Refused_GroupChanged_Fragment = { readonly code: string, readonly message: string };

type Refused_InvalidInput_Fragment = { readonly code: string, readonly message: string };

type Refused_NoPlan_Fragment = { readonly code: string, readonly message: string };

type Refused_NotAllowed_Fragment = { readonly code: string, readonly message: string };

type Refused_NotFound_Fragment = { readonly code: string, readonly message: string };

type Refused_Outdated_Fragment = { readonly code: string, readonly message: string };

type Refused_ProposalOutdated_Fragment = { readonly code: string, readonly message: string };

type Refused_RuleBroken_Fragment = { readonly code: string, readonly message: string };

export type RefusedFragment =
  | Refused_DoubleBooked_Fragment
  | Refused_GroupChanged_Fragment
  | Refused_InvalidInput_Fragment
  | Refused_NoPlan_Fragment
  | Refused_NotAllowed_Fragment
  | Refused_NotFound_Fragment
  | Refused_Outdated_Fragment
  | Refused_ProposalOutdated_Fragment
  | Refused_RuleBroken_Fragment
;

type RefusedField_DoubleBooked_Fragment = { readonly code: string, readonly message: string };

type RefusedField_GroupChanged_Fragment = { readonly code: string, readonly message: string };

type RefusedField_InvalidInput_Fragment = { readonly field: string, readonly code: string, readonly message: string };

type RefusedField_NoPlan_Fragment = { readonly code: string, readonly message: string };

type RefusedField_NotAllowed_Fragment = { readonly code: string, readonly message: string };

type RefusedField_NotFound_Fragment = { readonly code: string, readonly message: string };

type RefusedField_Outdated_Fragment = { readonly code: string, readonly message: string };

type RefusedField_ProposalOutdated_Fragment = { readonly code: string, readonly message: string };

type RefusedField_RuleBroken_Fragment = { readonly code: string, readonly message: string };

export type RefusedFieldFragment =
  | RefusedField_DoubleBooked_Fragment
  | RefusedField_GroupChanged_Fragment
  | RefusedField_InvalidInput_Fragment
  | RefusedField_NoPlan_Fragment
  | RefusedField_NotAllowed_Fragment
  | RefusedField_NotFound_Fragment
  | RefusedField_Outdated_Fragment
  | RefusedField_ProposalOutdated_Fragment
  | RefusedField_RuleBroken_Fragment
;

export type CompositionRunsQueryVariables = Exact<{ [key: string]: never; }>;


export type CompositionRunsQuery = { readonly compositionRuns: ReadonlyArray<{ readonly id: string, readonly name: string, readonly state: CompositionRunState, readonly createdAt: string, readonly createdBy: { readonly id: string, readonly name: string } }>, readonly offers: ReadonlyArray<{ readonly id: string, readonly title: string, readonly trajectory: { readonly id: string } | null, readonly counts: ReadonlyArray<{ readonly state: RegistrationState, readonly count: number }> }> };

export type RunHeadFragment = { readonly id: string, readonly name: string, readonly state: CompositionRunState, readonly version: number, readonly currentNumber: number, readonly gone: number, readonly settings: { readonly leastMembers: number, readonly standardMembers: number, readonly mostMembers: number, readonly maxTravelMinutes: number | null, readonly comfortableTravelMinutes: number, readonly neighbourMinutes: number, readonly order: ReadonlyArray<CompositionCriterion> }, readonly openBeside: ReadonlyArray<{ readonly id: string, readonly isLeftOut: boolean, readonly isOfSameOffer: boolean }>, readonly search: { readonly state: CompositionSearchState, readonly percent: number, readonly resultNumber: number | null } | null };

export type ComposedMemberFragment = { readonly id: string, readonly personId: string, readonly name: string, readonly municipality: string, readonly latitude: number, readonly longitude: number, readonly party: string | null, readonly experience: Experience | null, readonly maxTravelMinutes: number | null, readonly averageMinutes: number | null };

export type ComposedGroupFieldsFragment = { readonly number: number, readonly name: string | null, readonly isLocked: boolean, readonly guideId: string | null, readonly guideName: string | null, readonly memberIds: ReadonlyArray<string>, readonly broken: ReadonlyArray<string>, readonly measures: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly value: number, readonly reason: string }> };

export type GroupingFieldsFragment = { readonly number: number, readonly basis: string, readonly members: ReadonlyArray<{ readonly id: string, readonly personId: string, readonly name: string, readonly municipality: string, readonly latitude: number, readonly longitude: number, readonly party: string | null, readonly experience: Experience | null, readonly maxTravelMinutes: number | null, readonly averageMinutes: number | null }>, readonly groups: ReadonlyArray<{ readonly number: number, readonly name: string | null, readonly isLocked: boolean, readonly guideId: string | null, readonly guideName: string | null, readonly memberIds: ReadonlyArray<string>, readonly broken: ReadonlyArray<string>, readonly measures: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly value: number, readonly reason: string }> }>, readonly leftOver: ReadonlyArray<{ readonly memberId: string, readonly reason: string, readonly fitsIn: ReadonlyArray<number> }>, readonly totals: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly counts: boolean, readonly worst: number, readonly total: number, readonly worstGroups: ReadonlyArray<number> }> };

export type CompositionGroupsQueryVariables = Exact<{
  id: string;
}>;


export type CompositionGroupsQuery = { readonly compositionRun: { readonly wordsToRead: number, readonly id: string, readonly name: string, readonly state: CompositionRunState, readonly version: number, readonly currentNumber: number, readonly gone: number, readonly guides: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mostGroups: number | null, readonly home: { readonly code: string } | null }>, readonly grouping: { readonly number: number, readonly basis: string, readonly members: ReadonlyArray<{ readonly id: string, readonly personId: string, readonly name: string, readonly municipality: string, readonly latitude: number, readonly longitude: number, readonly party: string | null, readonly experience: Experience | null, readonly maxTravelMinutes: number | null, readonly averageMinutes: number | null }>, readonly groups: ReadonlyArray<{ readonly number: number, readonly name: string | null, readonly isLocked: boolean, readonly guideId: string | null, readonly guideName: string | null, readonly memberIds: ReadonlyArray<string>, readonly broken: ReadonlyArray<string>, readonly measures: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly value: number, readonly reason: string }> }>, readonly leftOver: ReadonlyArray<{ readonly memberId: string, readonly reason: string, readonly fitsIn: ReadonlyArray<number> }>, readonly totals: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly counts: boolean, readonly worst: number, readonly total: number, readonly worstGroups: ReadonlyArray<number> }> } | null, readonly settings: { readonly leastMembers: number, readonly standardMembers: number, readonly mostMembers: number, readonly maxTravelMinutes: number | null, readonly comfortableTravelMinutes: number, readonly neighbourMinutes: number, readonly order: ReadonlyArray<CompositionCriterion> }, readonly openBeside: ReadonlyArray<{ readonly id: string, readonly isLeftOut: boolean, readonly isOfSameOffer: boolean }>, readonly search: { readonly state: CompositionSearchState, readonly percent: number, readonly resultNumber: number | null } | null } | null };

export type CompositionPulseQueryVariables = Exact<{
  id: string;
}>;


export type CompositionPulseQuery = { readonly compositionRun: { readonly id: string, readonly version: number, readonly search: { readonly state: CompositionSearchState, readonly percent: number, readonly resultNumber: number | null } | null } | null };

export type CompositionBoundsQueryVariables = Exact<{
  id: string;
}>;


export type CompositionBoundsQuery = { readonly compositionRun: { readonly id: string, readonly version: number, readonly bounds: ReadonlyArray<{ readonly criterion: CompositionCriterion | null, readonly isTotal: boolean, readonly value: number, readonly bound: number }> } | null };

export type EffectInShortFragment = { readonly verdict: CompositionVerdict, readonly decidedBy: string | null, readonly broken: ReadonlyArray<string>, readonly criteria: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly counts: boolean, readonly worstBefore: number, readonly worstAfter: number, readonly totalBefore: number, readonly totalAfter: number }> };

export type EffectFieldsFragment = { readonly moreLeftOver: ReadonlyArray<string>, readonly fewerLeftOver: ReadonlyArray<string>, readonly verdict: CompositionVerdict, readonly decidedBy: string | null, readonly broken: ReadonlyArray<string>, readonly groups: ReadonlyArray<{ readonly numberBefore: number | null, readonly numberAfter: number | null, readonly joined: ReadonlyArray<string>, readonly left: ReadonlyArray<string>, readonly measures: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly before: number | null, readonly after: number | null, readonly reason: string | null }> }>, readonly criteria: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly counts: boolean, readonly worstBefore: number, readonly worstAfter: number, readonly totalBefore: number, readonly totalAfter: number }> };

export type CompositionMoveQueryVariables = Exact<{
  id: string;
  registrationId: string;
  toGroup?: number | null | undefined;
  toPlace?: CompositionPlace | null | undefined;
}>;


export type CompositionMoveQuery = { readonly compositionMovePreview: { readonly moreLeftOver: ReadonlyArray<string>, readonly fewerLeftOver: ReadonlyArray<string>, readonly verdict: CompositionVerdict, readonly decidedBy: string | null, readonly broken: ReadonlyArray<string>, readonly groups: ReadonlyArray<{ readonly numberBefore: number | null, readonly numberAfter: number | null, readonly joined: ReadonlyArray<string>, readonly left: ReadonlyArray<string>, readonly measures: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly before: number | null, readonly after: number | null, readonly reason: string | null }> }>, readonly criteria: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly counts: boolean, readonly worstBefore: number, readonly worstAfter: number, readonly totalBefore: number, readonly totalAfter: number }> } | null };

export type CompositionSwapQueryVariables = Exact<{
  id: string;
  registrationId: string;
  withId: string;
}>;


export type CompositionSwapQuery = { readonly compositionSwapPreview: { readonly moreLeftOver: ReadonlyArray<string>, readonly fewerLeftOver: ReadonlyArray<string>, readonly verdict: CompositionVerdict, readonly decidedBy: string | null, readonly broken: ReadonlyArray<string>, readonly groups: ReadonlyArray<{ readonly numberBefore: number | null, readonly numberAfter: number | null, readonly joined: ReadonlyArray<string>, readonly left: ReadonlyArray<string>, readonly measures: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly before: number | null, readonly after: number | null, readonly reason: string | null }> }>, readonly criteria: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly counts: boolean, readonly worstBefore: number, readonly worstAfter: number, readonly totalBefore: number, readonly totalAfter: number }> } | null };

export type CompositionBestPlacesQueryVariables = Exact<{
  id: string;
  registrationId: string;
}>;


export type CompositionBestPlacesQuery = { readonly compositionBestPlaces: ReadonlyArray<{ readonly group: number, readonly withId: string | null, readonly effect: { readonly verdict: CompositionVerdict, readonly decidedBy: string | null, readonly broken: ReadonlyArray<string>, readonly criteria: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly counts: boolean, readonly worstBefore: number, readonly worstAfter: number, readonly totalBefore: number, readonly totalAfter: number }> } }> | null };

export type CompositionGuideChangeQueryVariables = Exact<{
  id: string;
  group: number;
  facilitatorId?: string | null | undefined;
}>;


export type CompositionGuideChangeQuery = { readonly compositionGuidePreview: { readonly moreLeftOver: ReadonlyArray<string>, readonly fewerLeftOver: ReadonlyArray<string>, readonly verdict: CompositionVerdict, readonly decidedBy: string | null, readonly broken: ReadonlyArray<string>, readonly groups: ReadonlyArray<{ readonly numberBefore: number | null, readonly numberAfter: number | null, readonly joined: ReadonlyArray<string>, readonly left: ReadonlyArray<string>, readonly measures: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly before: number | null, readonly after: number | null, readonly reason: string | null }> }>, readonly criteria: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly counts: boolean, readonly worstBefore: number, readonly worstAfter: number, readonly totalBefore: number, readonly totalAfter: number }> } | null };

export type CompositionVersionsQueryVariables = Exact<{
  id: string;
}>;


export type CompositionVersionsQuery = { readonly compositionRun: { readonly id: string, readonly name: string, readonly state: CompositionRunState, readonly version: number, readonly currentNumber: number, readonly gone: number, readonly versions: ReadonlyArray<{ readonly number: number, readonly change: string, readonly madeAt: string, readonly madeBy: { readonly id: string, readonly name: string } }>, readonly settings: { readonly leastMembers: number, readonly standardMembers: number, readonly mostMembers: number, readonly maxTravelMinutes: number | null, readonly comfortableTravelMinutes: number, readonly neighbourMinutes: number, readonly order: ReadonlyArray<CompositionCriterion> }, readonly openBeside: ReadonlyArray<{ readonly id: string, readonly isLeftOut: boolean, readonly isOfSameOffer: boolean }>, readonly search: { readonly state: CompositionSearchState, readonly percent: number, readonly resultNumber: number | null } | null } | null };

export type CompositionComparisonQueryVariables = Exact<{
  id: string;
  first: number;
  second: number;
}>;


export type CompositionComparisonQuery = { readonly compositionComparison: { readonly moreLeftOver: ReadonlyArray<string>, readonly fewerLeftOver: ReadonlyArray<string>, readonly verdict: CompositionVerdict, readonly decidedBy: string | null, readonly broken: ReadonlyArray<string>, readonly groups: ReadonlyArray<{ readonly numberBefore: number | null, readonly numberAfter: number | null, readonly joined: ReadonlyArray<string>, readonly left: ReadonlyArray<string>, readonly measures: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly before: number | null, readonly after: number | null, readonly reason: string | null }> }>, readonly criteria: ReadonlyArray<{ readonly criterion: CompositionCriterion, readonly counts: boolean, readonly worstBefore: number, readonly worstAfter: number, readonly totalBefore: number, readonly totalAfter: number }> } | null, readonly compositionRun: { readonly id: string, readonly grouping: { readonly number: number, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string }> } | null } | null };

export type CompositionMembersQueryVariables = Exact<{
  id: string;
}>;


export type CompositionMembersQuery = { readonly compositionRun: { readonly id: string, readonly name: string, readonly state: CompositionRunState, readonly version: number, readonly currentNumber: number, readonly gone: number, readonly openBeside: ReadonlyArray<{ readonly id: string, readonly name: string, readonly municipality: string, readonly isLeftOut: boolean, readonly isOfSameOffer: boolean }>, readonly grouping: { readonly number: number, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string, readonly municipality: string }>, readonly groups: ReadonlyArray<{ readonly number: number, readonly name: string | null, readonly isLocked: boolean, readonly memberIds: ReadonlyArray<string> }> } | null, readonly settings: { readonly leastMembers: number, readonly standardMembers: number, readonly mostMembers: number, readonly maxTravelMinutes: number | null, readonly comfortableTravelMinutes: number, readonly neighbourMinutes: number, readonly order: ReadonlyArray<CompositionCriterion> }, readonly search: { readonly state: CompositionSearchState, readonly percent: number, readonly resultNumber: number | null } | null } | null };

export type CompositionWishesQueryVariables = Exact<{
  id: string;
}>;


export type CompositionWishesQuery = { readonly compositionRun: { readonly id: string, readonly name: string, readonly state: CompositionRunState, readonly version: number, readonly currentNumber: number, readonly gone: number, readonly words: ReadonlyArray<{ readonly memberId: string, readonly withWhom: string | null, readonly notWithWhom: string | null, readonly isRead: boolean, readonly suggestions: ReadonlyArray<{ readonly memberId: string, readonly by: CompositionSuggestedBy, readonly kind: RegistrationPairKind }>, readonly pairs: ReadonlyArray<{ readonly toId: string, readonly kind: RegistrationPairKind }> }>, readonly grouping: { readonly number: number, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string, readonly municipality: string }> } | null, readonly settings: { readonly leastMembers: number, readonly standardMembers: number, readonly mostMembers: number, readonly maxTravelMinutes: number | null, readonly comfortableTravelMinutes: number, readonly neighbourMinutes: number, readonly order: ReadonlyArray<CompositionCriterion> }, readonly openBeside: ReadonlyArray<{ readonly id: string, readonly isLeftOut: boolean, readonly isOfSameOffer: boolean }>, readonly search: { readonly state: CompositionSearchState, readonly percent: number, readonly resultNumber: number | null } | null } | null };

export type CompositionGuidesQueryVariables = Exact<{
  id: string;
}>;


export type CompositionGuidesQuery = { readonly compositionRun: { readonly id: string, readonly name: string, readonly state: CompositionRunState, readonly version: number, readonly currentNumber: number, readonly gone: number, readonly guides: ReadonlyArray<{ readonly id: string, readonly name: string, readonly mostGroups: number | null, readonly guiding: number, readonly home: { readonly code: string, readonly displayName: string, readonly province: string } | null, readonly notIn: ReadonlyArray<{ readonly code: string, readonly displayName: string }>, readonly notWith: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly grouping: { readonly number: number, readonly members: ReadonlyArray<{ readonly id: string, readonly personId: string, readonly name: string, readonly municipality: string }> } | null, readonly settings: { readonly leastMembers: number, readonly standardMembers: number, readonly mostMembers: number, readonly maxTravelMinutes: number | null, readonly comfortableTravelMinutes: number, readonly neighbourMinutes: number, readonly order: ReadonlyArray<CompositionCriterion> }, readonly openBeside: ReadonlyArray<{ readonly id: string, readonly isLeftOut: boolean, readonly isOfSameOffer: boolean }>, readonly search: { readonly state: CompositionSearchState, readonly percent: number, readonly resultNumber: number | null } | null } | null };

export type CompositionSettingsQueryVariables = Exact<{
  id: string;
}>;


export type CompositionSettingsQuery = { readonly compositionRun: { readonly id: string, readonly name: string, readonly state: CompositionRunState, readonly version: number, readonly currentNumber: number, readonly gone: number, readonly settings: { readonly leastMembers: number, readonly standardMembers: number, readonly mostMembers: number, readonly maxTravelMinutes: number | null, readonly comfortableTravelMinutes: number, readonly neighbourMinutes: number, readonly order: ReadonlyArray<CompositionCriterion> }, readonly openBeside: ReadonlyArray<{ readonly id: string, readonly isLeftOut: boolean, readonly isOfSameOffer: boolean }>, readonly search: { readonly state: CompositionSearchState, readonly percent: number, readonly resultNumber: number | null } | null } | null };

export type MakeCompositionRunMutationVariables = Exact<{
  input: MakeCompositionRunInput;
}>;


export type MakeCompositionRunMutation = { readonly makeCompositionRun:
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'MakeCompositionRunSuccess', readonly run: { readonly id: string } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ChangeCompositionRunMutationVariables = Exact<{
  input: ChangeCompositionRunInput;
}>;


export type ChangeCompositionRunMutation = { readonly changeCompositionRun:
    | { readonly __typename: 'ChangeCompositionRunSuccess', readonly run: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type DiscardCompositionRunMutationVariables = Exact<{
  input: DiscardCompositionRunInput;
}>;


export type DiscardCompositionRunMutation = { readonly discardCompositionRun:
    | { readonly __typename: 'DiscardCompositionRunSuccess', readonly run: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ChooseCompositionMembersMutationVariables = Exact<{
  input: ChooseCompositionMembersInput;
}>;


export type ChooseCompositionMembersMutation = { readonly chooseCompositionMembers:
    | { readonly __typename: 'ChooseCompositionMembersSuccess', readonly run: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type SetCompositionGuideMutationVariables = Exact<{
  input: SetCompositionGuideInput;
}>;


export type SetCompositionGuideMutation = { readonly setCompositionGuide:
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'SetCompositionGuideSuccess', readonly run: { readonly id: string, readonly version: number } }
   };

export type SetRegistrationPairMutationVariables = Exact<{
  input: SetRegistrationPairInput;
}>;


export type SetRegistrationPairMutation = { readonly setRegistrationPair:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'SetRegistrationPairSuccess', readonly run: { readonly id: string, readonly version: number } }
   };

export type MarkWordsReadMutationVariables = Exact<{
  input: MarkWordsReadInput;
}>;


export type MarkWordsReadMutation = { readonly markWordsRead:
    | { readonly __typename: 'MarkWordsReadSuccess', readonly run: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type StartCompositionSearchMutationVariables = Exact<{
  input: StartCompositionSearchInput;
}>;


export type StartCompositionSearchMutation = { readonly startCompositionSearch:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'StartCompositionSearchSuccess', readonly run: { readonly id: string, readonly version: number } }
   };

export type StopCompositionSearchMutationVariables = Exact<{
  input: StopCompositionSearchInput;
}>;


export type StopCompositionSearchMutation = { readonly stopCompositionSearch:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'StopCompositionSearchSuccess', readonly run: { readonly id: string, readonly version: number } }
   };

export type MoveCompositionMemberMutationVariables = Exact<{
  input: MoveCompositionMemberInput;
}>;


export type MoveCompositionMemberMutation = { readonly moveCompositionMember:
    | { readonly __typename: 'MoveCompositionMemberSuccess', readonly run: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type SwapCompositionMembersMutationVariables = Exact<{
  input: SwapCompositionMembersInput;
}>;


export type SwapCompositionMembersMutation = { readonly swapCompositionMembers:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'SwapCompositionMembersSuccess', readonly run: { readonly id: string, readonly version: number } }
   };

export type GiveCompositionGuideMutationVariables = Exact<{
  input: GiveCompositionGuideInput;
}>;


export type GiveCompositionGuideMutation = { readonly giveCompositionGuide:
    | { readonly __typename: 'GiveCompositionGuideSuccess', readonly run: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type MarkCompositionGroupMutationVariables = Exact<{
  input: MarkCompositionGroupInput;
}>;


export type MarkCompositionGroupMutation = { readonly markCompositionGroup:
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'MarkCompositionGroupSuccess', readonly run: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ContinueCompositionMutationVariables = Exact<{
  input: ContinueCompositionInput;
}>;


export type ContinueCompositionMutation = { readonly continueComposition:
    | { readonly __typename: 'ContinueCompositionSuccess', readonly run: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ReleaseCompositionMutationVariables = Exact<{
  input: ReleaseCompositionInput;
}>;


export type ReleaseCompositionMutation = { readonly releaseComposition:
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'ReleaseCompositionSuccess', readonly run: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type AskedPlanFragment = { readonly planQuestion: { readonly proposalId: string, readonly sessions: ReadonlyArray<{ readonly number: number, readonly slot: { readonly id: string, readonly date: string, readonly startsAt: string, readonly endsAt: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null }>, readonly verdicts: ReadonlyArray<{ readonly verdict: PlanVerdictValue, readonly participant: { readonly id: string } }>, readonly lapse: { readonly changedSessions: ReadonlyArray<number>, readonly because: ReadonlyArray<RoundChangeKind> } | null } | null };

export type StandingPlanFragment = { readonly plan: { readonly id: string, readonly undoSecondsLeft: number, readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string } | null }> } | null };

export type PutPlanToGroupMutationVariables = Exact<{
  input: PutPlanToGroupInput;
}>;


export type PutPlanToGroupMutation = { readonly putPlanToGroup:
    | { readonly __typename: 'NoPlan', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'ProposalOutdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'PutPlanToGroupSuccess', readonly round: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type WithdrawPlanQuestionMutationVariables = Exact<{
  input: WithdrawPlanQuestionInput;
}>;


export type WithdrawPlanQuestionMutation = { readonly withdrawPlanQuestion:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'WithdrawPlanQuestionSuccess', readonly round: { readonly id: string, readonly version: number } }
   };

export type AnswerPlanQuestionMutationVariables = Exact<{
  input: AnswerPlanQuestionInput;
}>;


export type AnswerPlanQuestionMutation = { readonly answerPlanQuestion:
    | { readonly __typename: 'AnswerPlanQuestionSuccess', readonly round: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'ProposalOutdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type UndoConfirmationMutationVariables = Exact<{
  input: UndoConfirmationInput;
}>;


export type UndoConfirmationMutation = { readonly undoConfirmation:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'UndoConfirmationSuccess', readonly round: { readonly id: string, readonly version: number } }
   };

export type SubscribeCalendarMutationVariables = Exact<{
  input: CreateCalendarFeedInput;
}>;


export type SubscribeCalendarMutation = { readonly createCalendarFeed:
    | { readonly __typename: 'CreateCalendarFeedSuccess', readonly address: { readonly url: string, readonly webcalUrl: string } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type PrintRoundQueryVariables = Exact<{
  id: string;
}>;


export type PrintRoundQuery = { readonly planningRound: { readonly id: string, readonly status: RoundStatus, readonly trajectory: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string } }, readonly fixedSession: { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly place: string } | null }, readonly plan: { readonly id: string, readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly place: string } | null }> } | null } | null };

export type PrintedSessionFragment = { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly place: string } | null };

export type CouncilKeeperFragment = { readonly id: string, readonly name: string, readonly term: { readonly endsOn: string | null, readonly municipality: { readonly id: string, readonly displayName: string } } | null, readonly councilEvenings: ReadonlyArray<{ readonly id: string, readonly name: string, readonly weekday: number, readonly starts: string, readonly ends: string, readonly weeks: CouncilWeeks, readonly endsOn: string | null }> | null };

export type CouncilEveningsQueryVariables = Exact<{ [key: string]: never; }>;


export type CouncilEveningsQuery = { readonly viewer: { readonly person: { readonly id: string, readonly name: string, readonly term: { readonly endsOn: string | null, readonly municipality: { readonly id: string, readonly displayName: string } } | null, readonly councilEvenings: ReadonlyArray<{ readonly id: string, readonly name: string, readonly weekday: number, readonly starts: string, readonly ends: string, readonly weeks: CouncilWeeks, readonly endsOn: string | null }> | null } | null, readonly represents: ReadonlyArray<{ readonly id: string, readonly name: string, readonly term: { readonly endsOn: string | null, readonly municipality: { readonly id: string, readonly displayName: string } } | null, readonly councilEvenings: ReadonlyArray<{ readonly id: string, readonly name: string, readonly weekday: number, readonly starts: string, readonly ends: string, readonly weeks: CouncilWeeks, readonly endsOn: string | null }> | null }> } };

export type AddCouncilEveningMutationVariables = Exact<{
  input: AddCouncilEveningInput;
}>;


export type AddCouncilEveningMutation = { readonly addCouncilEvening:
    | { readonly __typename: 'AddCouncilEveningSuccess', readonly evening: { readonly name: string } }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type RemoveCouncilEveningMutationVariables = Exact<{
  input: RemoveCouncilEveningInput;
}>;


export type RemoveCouncilEveningMutation = { readonly removeCouncilEvening:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RemoveCouncilEveningSuccess', readonly person: { readonly id: string } }
   };

export type OwnDetailsFragment = { readonly id: string, readonly name: string, readonly email: string | null, readonly telephone: string | null, readonly term: { readonly endsOn: string | null, readonly municipality: { readonly id: string, readonly displayName: string } } | null, readonly secretaries: ReadonlyArray<{ readonly id: string, readonly name: string }> | null };

export type OwnDetailsQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnDetailsQuery = { readonly viewer: { readonly person: { readonly id: string, readonly name: string, readonly email: string | null, readonly telephone: string | null, readonly term: { readonly endsOn: string | null, readonly municipality: { readonly id: string, readonly displayName: string } } | null, readonly secretaries: ReadonlyArray<{ readonly id: string, readonly name: string }> | null } | null } };

export type ChangeOwnDetailsMutationVariables = Exact<{
  input: ChangeOwnDetailsInput;
}>;


export type ChangeOwnDetailsMutation = { readonly changeOwnDetails:
    | { readonly __typename: 'ChangeOwnDetailsSuccess', readonly proofSentTo: string | null, readonly person: { readonly id: string, readonly name: string, readonly email: string | null, readonly telephone: string | null, readonly term: { readonly endsOn: string | null, readonly municipality: { readonly id: string, readonly displayName: string } } | null, readonly secretaries: ReadonlyArray<{ readonly id: string, readonly name: string }> | null } }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type NoticesFragment = { readonly way: NoticeWay, readonly secretaryCopy: boolean, readonly takesInvitations: boolean, readonly seesDoubles: boolean };

export type NoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type NoticesQuery = { readonly viewer: { readonly person: { readonly id: string, readonly secretaries: ReadonlyArray<{ readonly id: string }> | null } | null, readonly notices: { readonly way: NoticeWay, readonly secretaryCopy: boolean, readonly takesInvitations: boolean, readonly seesDoubles: boolean } | null } };

export type ChooseNoticesMutationVariables = Exact<{
  input: ChooseNoticesInput;
}>;


export type ChooseNoticesMutation = { readonly chooseNotices:
    | { readonly __typename: 'ChooseNoticesSuccess', readonly notices: { readonly way: NoticeWay, readonly secretaryCopy: boolean, readonly takesInvitations: boolean, readonly seesDoubles: boolean } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
   };

export type OpenOfferFragment = { readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } };

export type OpenOffersQueryVariables = Exact<{ [key: string]: never; }>;


export type OpenOffersQuery = { readonly openOffers: ReadonlyArray<{ readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } }> };

export type OpenOfferQueryVariables = Exact<{
  code: string;
}>;


export type OpenOfferQuery = { readonly openOffer: { readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } } | null };

export type MunicipalitySuggestionsQueryVariables = Exact<{
  search: string;
}>;


export type MunicipalitySuggestionsQuery = { readonly municipalitySuggestions: ReadonlyArray<{ readonly matchedName: string | null, readonly isFormer: boolean, readonly isGuess: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } }> };

export type OwnFormFragment = { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } };

export type OwnRegistrationFragment = { readonly name: string, readonly version: number, readonly state: RegistrationState, readonly submittedAt: string, readonly placeInLine: number | null, readonly placeOfferedUntil: string | null, readonly differences: ReadonlyArray<string>, readonly offer: { readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } } | null, readonly form: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } }, readonly earlierForm: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } } | null, readonly invitedFor: ReadonlyArray<{ readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } }> };

export type OwnRegistrationQueryVariables = Exact<{
  token: string;
}>;


export type OwnRegistrationQuery = { readonly ownRegistration: { readonly name: string, readonly version: number, readonly state: RegistrationState, readonly submittedAt: string, readonly placeInLine: number | null, readonly placeOfferedUntil: string | null, readonly differences: ReadonlyArray<string>, readonly offer: { readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } } | null, readonly form: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } }, readonly earlierForm: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } } | null, readonly invitedFor: ReadonlyArray<{ readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } }> } | null };

export type OwnRegistrationForOfferQueryVariables = Exact<{
  token: string;
  code: string;
}>;


export type OwnRegistrationForOfferQuery = { readonly ownRegistration: { readonly name: string, readonly version: number, readonly state: RegistrationState, readonly submittedAt: string, readonly placeInLine: number | null, readonly placeOfferedUntil: string | null, readonly differences: ReadonlyArray<string>, readonly offer: { readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } } | null, readonly form: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } }, readonly earlierForm: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } } | null, readonly invitedFor: ReadonlyArray<{ readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } }> } | null, readonly openOffer: { readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } } | null };

export type SubmitEnrolmentFormMutationVariables = Exact<{
  input: SubmitEnrolmentFormInput;
}>;


export type SubmitEnrolmentFormMutation = { readonly submitEnrolmentForm:
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'SubmitEnrolmentFormSuccess', readonly message: string }
   };

export type RegisterInterestedMutationVariables = Exact<{
  input: RegisterInterestedInput;
}>;


export type RegisterInterestedMutation = { readonly registerInterested:
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RegisterInterestedSuccess', readonly token: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ChangeOwnRegistrationMutationVariables = Exact<{
  input: ChangeOwnRegistrationInput;
}>;


export type ChangeOwnRegistrationMutation = { readonly changeOwnRegistration:
    | { readonly __typename: 'ChangeOwnRegistrationSuccess', readonly registration: { readonly name: string, readonly version: number, readonly state: RegistrationState, readonly submittedAt: string, readonly placeInLine: number | null, readonly placeOfferedUntil: string | null, readonly differences: ReadonlyArray<string>, readonly offer: { readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } } | null, readonly form: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } }, readonly earlierForm: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } } | null, readonly invitedFor: ReadonlyArray<{ readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } }> } | null }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ConfirmEnrolmentFormMutationVariables = Exact<{
  input: ConfirmEnrolmentFormInput;
}>;


export type ConfirmEnrolmentFormMutation = { readonly confirmEnrolmentForm:
    | { readonly __typename: 'ConfirmEnrolmentFormSuccess', readonly registration: { readonly name: string, readonly version: number, readonly state: RegistrationState, readonly submittedAt: string, readonly placeInLine: number | null, readonly placeOfferedUntil: string | null, readonly differences: ReadonlyArray<string>, readonly offer: { readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } } | null, readonly form: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } }, readonly earlierForm: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } } | null, readonly invitedFor: ReadonlyArray<{ readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } }> } | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type WithdrawOwnRegistrationMutationVariables = Exact<{
  input: WithdrawOwnRegistrationInput;
}>;


export type WithdrawOwnRegistrationMutation = { readonly withdrawOwnRegistration:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'WithdrawOwnRegistrationSuccess', readonly registration: { readonly name: string, readonly version: number, readonly state: RegistrationState, readonly submittedAt: string, readonly placeInLine: number | null, readonly placeOfferedUntil: string | null, readonly differences: ReadonlyArray<string>, readonly offer: { readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } } | null, readonly form: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } }, readonly earlierForm: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } } | null, readonly invitedFor: ReadonlyArray<{ readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } }> } | null }
   };

export type AnswerPlaceOfferMutationVariables = Exact<{
  input: AnswerPlaceOfferInput;
}>;


export type AnswerPlaceOfferMutation = { readonly answerPlaceOffer:
    | { readonly __typename: 'AnswerPlaceOfferSuccess', readonly registration: { readonly name: string, readonly version: number, readonly state: RegistrationState, readonly submittedAt: string, readonly placeInLine: number | null, readonly placeOfferedUntil: string | null, readonly differences: ReadonlyArray<string>, readonly offer: { readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } } | null, readonly form: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } }, readonly earlierForm: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } } | null, readonly invitedFor: ReadonlyArray<{ readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } }> } | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type RejoinWaitingListMutationVariables = Exact<{
  input: RejoinWaitingListInput;
}>;


export type RejoinWaitingListMutation = { readonly rejoinWaitingList:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RejoinWaitingListSuccess', readonly registration: { readonly name: string, readonly version: number, readonly state: RegistrationState, readonly submittedAt: string, readonly placeInLine: number | null, readonly placeOfferedUntil: string | null, readonly differences: ReadonlyArray<string>, readonly offer: { readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } } | null, readonly form: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } }, readonly earlierForm: { readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly hasParty: boolean, readonly hasWithWhom: boolean, readonly hasNotWithWhom: boolean, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } } | null, readonly invitedFor: ReadonlyArray<{ readonly code: string, readonly title: string, readonly description: string, readonly startsOn: string | null, readonly isOpen: boolean, readonly isFull: boolean, readonly area: { readonly kind: OfferAreaKind, readonly name: string } }> } | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type PeopleFeedsQueryVariables = Exact<{
  search: string;
}>;


export type PeopleFeedsQuery = { readonly people: { readonly pageInfo: { readonly hasNextPage: boolean }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly calendarFeeds: ReadonlyArray<{ readonly id: string, readonly kind: CalendarKind, readonly createdAt: string, readonly revokedAt: string | null, readonly revokeReason: string | null, readonly lastFetchedAt: string | null, readonly lastClient: string | null }> | null } }> } };

export type RevokeFeedForMutationVariables = Exact<{
  input: RevokeCalendarFeedForInput;
}>;


export type RevokeFeedForMutation = { readonly revokeCalendarFeedFor:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RevokeCalendarFeedForSuccess', readonly feed: { readonly id: string, readonly revokedAt: string | null } }
   };

export type TalkMomentFragment = { readonly id: string, readonly appointment: { readonly startsAt: string, readonly endsAt: string, readonly way: TalkWay, readonly place: string | null } };

export type OwnTalkFragment = { readonly facilitatorName: string, readonly isOpen: boolean, readonly version: number, readonly appointment: { readonly startsAt: string, readonly endsAt: string, readonly way: TalkWay, readonly place: string | null } | null, readonly moments: ReadonlyArray<{ readonly id: string, readonly appointment: { readonly startsAt: string, readonly endsAt: string, readonly way: TalkWay, readonly place: string | null } }> };

export type OwnIntakePageQueryVariables = Exact<{
  token: string;
}>;


export type OwnIntakePageQuery = { readonly ownIntake: { readonly facilitatorName: string, readonly isOpen: boolean, readonly version: number, readonly appointment: { readonly startsAt: string, readonly endsAt: string, readonly way: TalkWay, readonly place: string | null } | null, readonly moments: ReadonlyArray<{ readonly id: string, readonly appointment: { readonly startsAt: string, readonly endsAt: string, readonly way: TalkWay, readonly place: string | null } }> } | null };

export type PickIntakeMomentMutationVariables = Exact<{
  input: PickIntakeMomentInput;
}>;


export type PickIntakeMomentMutation = { readonly pickIntakeMoment:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'PickIntakeMomentSuccess', readonly intake: { readonly facilitatorName: string, readonly isOpen: boolean, readonly version: number, readonly appointment: { readonly startsAt: string, readonly endsAt: string, readonly way: TalkWay, readonly place: string | null } | null, readonly moments: ReadonlyArray<{ readonly id: string, readonly appointment: { readonly startsAt: string, readonly endsAt: string, readonly way: TalkWay, readonly place: string | null } }> } | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type CallOffOwnIntakeMutationVariables = Exact<{
  input: CallOffOwnIntakeInput;
}>;


export type CallOffOwnIntakeMutation = { readonly callOffOwnIntake:
    | { readonly __typename: 'CallOffOwnIntakeSuccess', readonly intake: { readonly facilitatorName: string, readonly isOpen: boolean, readonly version: number, readonly appointment: { readonly startsAt: string, readonly endsAt: string, readonly way: TalkWay, readonly place: string | null } | null, readonly moments: ReadonlyArray<{ readonly id: string, readonly appointment: { readonly startsAt: string, readonly endsAt: string, readonly way: TalkWay, readonly place: string | null } }> } | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type OwnDatesFragment = { readonly answerBy: string, readonly hostWish: FirstHostWish | null, readonly slots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly answer: AnswerValue | null, readonly notes: ReadonlyArray<{ readonly name: string }> }> };

export type OwnFirstDatePageQueryVariables = Exact<{
  token: string;
}>;


export type OwnFirstDatePageQuery = { readonly ownFirstDate: { readonly answerBy: string, readonly hostWish: FirstHostWish | null, readonly slots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly answer: AnswerValue | null, readonly notes: ReadonlyArray<{ readonly name: string }> }> } | null };

export type OwnFormingQueryVariables = Exact<{
  token: string;
}>;


export type OwnFormingQuery = { readonly ownIntake: { readonly isOpen: boolean, readonly appointment: { readonly startsAt: string, readonly endsAt: string } | null } | null, readonly ownFirstDate: { readonly answerBy: string } | null };

export type AnswerFirstDateMutationVariables = Exact<{
  input: AnswerFirstDateInput;
}>;


export type AnswerFirstDateMutation = { readonly answerFirstDate:
    | { readonly __typename: 'AnswerFirstDateSuccess', readonly firstDate: { readonly answerBy: string, readonly hostWish: FirstHostWish | null, readonly slots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly answer: AnswerValue | null, readonly notes: ReadonlyArray<{ readonly name: string }> }> } | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type TalkLineFragment = { readonly id: string, readonly name: string, readonly email: string, readonly telephone: string | null, readonly groupName: string | null, readonly state: IntakeState, readonly outcome: IntakeOutcome | null, readonly declinedAt: string | null, readonly askedAt: string | null, readonly remindedAt: string | null, readonly note: string | null, readonly version: number, readonly municipality: { readonly id: string, readonly displayName: string }, readonly appointment: { readonly startsAt: string, readonly endsAt: string, readonly way: TalkWay, readonly place: string | null } | null };

export type IntakesQueryVariables = Exact<{ [key: string]: never; }>;


export type IntakesQuery = { readonly intakes: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string, readonly telephone: string | null, readonly groupName: string | null, readonly state: IntakeState, readonly outcome: IntakeOutcome | null, readonly declinedAt: string | null, readonly askedAt: string | null, readonly remindedAt: string | null, readonly note: string | null, readonly version: number, readonly municipality: { readonly id: string, readonly displayName: string }, readonly appointment: { readonly startsAt: string, readonly endsAt: string, readonly way: TalkWay, readonly place: string | null } | null }>, readonly intakeMoments: ReadonlyArray<{ readonly id: string, readonly appointment: { readonly startsAt: string, readonly endsAt: string, readonly way: TalkWay, readonly place: string | null } }>, readonly intendedGroups: ReadonlyArray<{ readonly id: string, readonly name: string, readonly firstDate: { readonly id: string, readonly slots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly facilitatorAvailable: boolean }> } | null }> };

export type OfferIntakeMomentsMutationVariables = Exact<{
  input: OfferIntakeMomentsInput;
}>;


export type OfferIntakeMomentsMutation = { readonly offerIntakeMoments:
    | { readonly __typename: 'DoubleBooked', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'OfferIntakeMomentsSuccess', readonly moments: ReadonlyArray<{ readonly id: string }> }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type WithdrawIntakeMomentMutationVariables = Exact<{
  input: WithdrawIntakeMomentInput;
}>;


export type WithdrawIntakeMomentMutation = { readonly withdrawIntakeMoment:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'WithdrawIntakeMomentSuccess', readonly moments: ReadonlyArray<{ readonly id: string }> }
   };

export type AskIntakesMutationVariables = Exact<{
  input: AskIntakesInput;
}>;


export type AskIntakesMutation = { readonly askIntakes:
    | { readonly __typename: 'AskIntakesSuccess', readonly asked: number }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type PlanIntakeMutationVariables = Exact<{
  input: PlanIntakeInput;
}>;


export type PlanIntakeMutation = { readonly planIntake:
    | { readonly __typename: 'DoubleBooked', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'PlanIntakeSuccess', readonly intake: { readonly id: string } | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type CancelIntakeMutationVariables = Exact<{
  input: CancelIntakeInput;
}>;


export type CancelIntakeMutation = { readonly cancelIntake:
    | { readonly __typename: 'CancelIntakeSuccess', readonly intake: { readonly id: string } | null }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type NoteIntakeMutationVariables = Exact<{
  input: NoteIntakeInput;
}>;


export type NoteIntakeMutation = { readonly noteIntake:
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'NoteIntakeSuccess', readonly intake: { readonly id: string } | null }
   };

export type ConcludeIntakeMutationVariables = Exact<{
  input: ConcludeIntakeInput;
}>;


export type ConcludeIntakeMutation = { readonly concludeIntake:
    | { readonly __typename: 'ConcludeIntakeSuccess', readonly intake: { readonly id: string } | null }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type SetFirstDateAvailabilityMutationVariables = Exact<{
  input: SetFirstDateAvailabilityInput;
}>;


export type SetFirstDateAvailabilityMutation = { readonly setFirstDateAvailability:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'SetFirstDateAvailabilitySuccess', readonly group: { readonly id: string } }
   };

export type IntendedGroupsQueryVariables = Exact<{ [key: string]: never; }>;


export type IntendedGroupsQuery = { readonly intendedGroups: ReadonlyArray<{ readonly id: string, readonly name: string, readonly membersMissing: number, readonly facilitator: { readonly id: string, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly id: string, readonly intakeOutcome: IntakeOutcome | null }>, readonly firstDate: { readonly id: string, readonly answerBy: string, readonly hosts: ReadonlyArray<{ readonly memberId: string }> } | null }> };

export type IntendedGroupDetailFragment = { readonly id: string, readonly name: string, readonly state: IntendedGroupState, readonly version: number, readonly membersMissing: number, readonly facilitator: { readonly id: string, readonly name: string } | null, readonly trajectory: { readonly id: string, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string, readonly intakeOutcome: IntakeOutcome | null, readonly municipality: { readonly id: string, readonly displayName: string }, readonly registration: { readonly id: string } | null, readonly intake: { readonly id: string, readonly state: IntakeState, readonly declinedAt: string | null, readonly askedAt: string | null, readonly appointment: { readonly startsAt: string, readonly endsAt: string } | null } | null }>, readonly firstDate: { readonly id: string, readonly answerBy: string, readonly version: number, readonly slots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly facilitatorAvailable: boolean, readonly notes: ReadonlyArray<{ readonly name: string }>, readonly answers: ReadonlyArray<{ readonly memberId: string, readonly answer: AnswerValue }> }>, readonly hosts: ReadonlyArray<{ readonly memberId: string, readonly wish: FirstHostWish }>, readonly proposal: { readonly slotId: string | null, readonly hostMemberId: string | null, readonly reasons: ReadonlyArray<string> } } | null };

export type IntendedGroupPageQueryVariables = Exact<{
  id: string;
}>;


export type IntendedGroupPageQuery = { readonly intendedGroup: { readonly id: string, readonly name: string, readonly state: IntendedGroupState, readonly version: number, readonly membersMissing: number, readonly facilitator: { readonly id: string, readonly name: string } | null, readonly trajectory: { readonly id: string, readonly name: string } | null, readonly members: ReadonlyArray<{ readonly id: string, readonly name: string, readonly intakeOutcome: IntakeOutcome | null, readonly municipality: { readonly id: string, readonly displayName: string }, readonly registration: { readonly id: string } | null, readonly intake: { readonly id: string, readonly state: IntakeState, readonly declinedAt: string | null, readonly askedAt: string | null, readonly appointment: { readonly startsAt: string, readonly endsAt: string } | null } | null }>, readonly firstDate: { readonly id: string, readonly answerBy: string, readonly version: number, readonly slots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly facilitatorAvailable: boolean, readonly notes: ReadonlyArray<{ readonly name: string }>, readonly answers: ReadonlyArray<{ readonly memberId: string, readonly answer: AnswerValue }> }>, readonly hosts: ReadonlyArray<{ readonly memberId: string, readonly wish: FirstHostWish }>, readonly proposal: { readonly slotId: string | null, readonly hostMemberId: string | null, readonly reasons: ReadonlyArray<string> } } | null } | null, readonly facilitators: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type PlaceableRegistrationsQueryVariables = Exact<{
  search: string;
}>;


export type PlaceableRegistrationsQuery = { readonly registrations: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly municipality: { readonly id: string, readonly displayName: string }, readonly offer: { readonly id: string, readonly title: string } | null } }> } };

export type FormIntendedGroupMutationVariables = Exact<{
  input: FormIntendedGroupInput;
}>;


export type FormIntendedGroupMutation = { readonly formIntendedGroup:
    | { readonly __typename: 'FormIntendedGroupSuccess', readonly group: { readonly id: string } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ChangeIntendedGroupMutationVariables = Exact<{
  input: ChangeIntendedGroupInput;
}>;


export type ChangeIntendedGroupMutation = { readonly changeIntendedGroup:
    | { readonly __typename: 'ChangeIntendedGroupSuccess', readonly group: { readonly id: string } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type DissolveIntendedGroupMutationVariables = Exact<{
  input: DissolveIntendedGroupInput;
}>;


export type DissolveIntendedGroupMutation = { readonly dissolveIntendedGroup:
    | { readonly __typename: 'DissolveIntendedGroupSuccess', readonly group: { readonly id: string } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type AskFirstDateMutationVariables = Exact<{
  input: AskFirstDateInput;
}>;


export type AskFirstDateMutation = { readonly askFirstDate:
    | { readonly __typename: 'AskFirstDateSuccess', readonly group: { readonly id: string } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type StopFirstDateMutationVariables = Exact<{
  input: StopFirstDateInput;
}>;


export type StopFirstDateMutation = { readonly stopFirstDate:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'StopFirstDateSuccess', readonly group: { readonly id: string } }
   };

export type StartIntendedGroupMutationVariables = Exact<{
  input: StartIntendedGroupInput;
}>;


export type StartIntendedGroupMutation = { readonly startIntendedGroup:
    | { readonly __typename: 'DoubleBooked', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'StartIntendedGroupSuccess', readonly trajectory: { readonly id: string } }
   };

export type SuggestedFirstDateQueryVariables = Exact<{
  id: string;
}>;


export type SuggestedFirstDateQuery = { readonly intendedGroup: { readonly id: string, readonly suggestedFirstDate: { readonly answerBy: string, readonly moments: ReadonlyArray<{ readonly startsAt: string, readonly endsAt: string }> } } | null };

export type DryRunSideFragment = { readonly expected: number, readonly host: { readonly id: string, readonly name: string } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly facilitator: { readonly id: string, readonly name: string }, readonly venue: { readonly name: string, readonly place: string } | null };

export type DryRunFragment = { readonly basis: string, readonly sizeNow: number, readonly sizeLater: number, readonly warnings: ReadonlyArray<string>, readonly openTurns: ReadonlyArray<number>, readonly clashes: ReadonlyArray<number>, readonly sessions: ReadonlyArray<{ readonly minPresent: number | null, readonly tooFew: boolean, readonly session: { readonly id: string, readonly number: number, readonly whenInWords: string }, readonly now: { readonly expected: number, readonly host: { readonly id: string, readonly name: string } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly facilitator: { readonly id: string, readonly name: string }, readonly venue: { readonly name: string, readonly place: string } | null }, readonly later: { readonly expected: number, readonly host: { readonly id: string, readonly name: string } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly facilitator: { readonly id: string, readonly name: string }, readonly venue: { readonly name: string, readonly place: string } | null } }>, readonly people: ReadonlyArray<{ readonly inWords: ReadonlyArray<string>, readonly person: { readonly id: string, readonly name: string }, readonly copies: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly round: { readonly inWords: ReadonlyArray<string> } | null };

type DryRunOutcome_GroupChange_Fragment = { readonly __typename: 'GroupChange', readonly basis: string, readonly sizeNow: number, readonly sizeLater: number, readonly warnings: ReadonlyArray<string>, readonly openTurns: ReadonlyArray<number>, readonly clashes: ReadonlyArray<number>, readonly sessions: ReadonlyArray<{ readonly minPresent: number | null, readonly tooFew: boolean, readonly session: { readonly id: string, readonly number: number, readonly whenInWords: string }, readonly now: { readonly expected: number, readonly host: { readonly id: string, readonly name: string } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly facilitator: { readonly id: string, readonly name: string }, readonly venue: { readonly name: string, readonly place: string } | null }, readonly later: { readonly expected: number, readonly host: { readonly id: string, readonly name: string } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly facilitator: { readonly id: string, readonly name: string }, readonly venue: { readonly name: string, readonly place: string } | null } }>, readonly people: ReadonlyArray<{ readonly inWords: ReadonlyArray<string>, readonly person: { readonly id: string, readonly name: string }, readonly copies: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly round: { readonly inWords: ReadonlyArray<string> } | null };

type DryRunOutcome_InvalidInput_Fragment = { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string };

type DryRunOutcome_NotFound_Fragment = { readonly __typename: 'NotFound', readonly code: string, readonly message: string };

type DryRunOutcome_RuleBroken_Fragment = { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string };

export type DryRunOutcomeFragment =
  | DryRunOutcome_GroupChange_Fragment
  | DryRunOutcome_InvalidInput_Fragment
  | DryRunOutcome_NotFound_Fragment
  | DryRunOutcome_RuleBroken_Fragment
;

export type GroupQueryVariables = Exact<{
  id: string;
}>;


export type GroupQuery = { readonly trajectory: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string }, readonly participants: ReadonlyArray<{ readonly id: string, readonly lastDay: string | null, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } }>, readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly status: SessionStatus, readonly startsAt: string, readonly whenInWords: string, readonly facilitator: { readonly id: string, readonly name: string } }>, readonly cycles: ReadonlyArray<{ readonly id: string, readonly lastSessionNumber: number }> } | null };

export type GroupFacilitatorsQueryVariables = Exact<{
  id: string;
}>;


export type GroupFacilitatorsQuery = { readonly trajectory: { readonly id: string, readonly possibleFacilitators: ReadonlyArray<{ readonly id: string, readonly name: string }> | null } | null };

export type LeavingPreviewQueryVariables = Exact<{
  id: string;
  participantId: string;
  kind: DepartureKind;
  lastDay?: string | null | undefined;
}>;


export type LeavingPreviewQuery = { readonly trajectory: { readonly id: string, readonly leavingPreview:
      | { readonly __typename: 'GroupChange', readonly basis: string, readonly sizeNow: number, readonly sizeLater: number, readonly warnings: ReadonlyArray<string>, readonly openTurns: ReadonlyArray<number>, readonly clashes: ReadonlyArray<number>, readonly sessions: ReadonlyArray<{ readonly minPresent: number | null, readonly tooFew: boolean, readonly session: { readonly id: string, readonly number: number, readonly whenInWords: string }, readonly now: { readonly expected: number, readonly host: { readonly id: string, readonly name: string } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly facilitator: { readonly id: string, readonly name: string }, readonly venue: { readonly name: string, readonly place: string } | null }, readonly later: { readonly expected: number, readonly host: { readonly id: string, readonly name: string } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly facilitator: { readonly id: string, readonly name: string }, readonly venue: { readonly name: string, readonly place: string } | null } }>, readonly people: ReadonlyArray<{ readonly inWords: ReadonlyArray<string>, readonly person: { readonly id: string, readonly name: string }, readonly copies: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly round: { readonly inWords: ReadonlyArray<string> } | null }
      | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
      | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
      | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
     | null } | null };

export type JoiningPreviewQueryVariables = Exact<{
  id: string;
  personId: string;
  firstSessionNumber: number;
  hostsSessionNumber?: number | null | undefined;
}>;


export type JoiningPreviewQuery = { readonly trajectory: { readonly id: string, readonly joiningPreview:
      | { readonly __typename: 'GroupChange', readonly basis: string, readonly sizeNow: number, readonly sizeLater: number, readonly warnings: ReadonlyArray<string>, readonly openTurns: ReadonlyArray<number>, readonly clashes: ReadonlyArray<number>, readonly sessions: ReadonlyArray<{ readonly minPresent: number | null, readonly tooFew: boolean, readonly session: { readonly id: string, readonly number: number, readonly whenInWords: string }, readonly now: { readonly expected: number, readonly host: { readonly id: string, readonly name: string } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly facilitator: { readonly id: string, readonly name: string }, readonly venue: { readonly name: string, readonly place: string } | null }, readonly later: { readonly expected: number, readonly host: { readonly id: string, readonly name: string } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly facilitator: { readonly id: string, readonly name: string }, readonly venue: { readonly name: string, readonly place: string } | null } }>, readonly people: ReadonlyArray<{ readonly inWords: ReadonlyArray<string>, readonly person: { readonly id: string, readonly name: string }, readonly copies: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly round: { readonly inWords: ReadonlyArray<string> } | null }
      | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
      | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
      | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
     | null } | null };

export type FacilitatorPreviewQueryVariables = Exact<{
  id: string;
  facilitatorId: string;
  sessionId?: string | null | undefined;
}>;


export type FacilitatorPreviewQuery = { readonly trajectory: { readonly id: string, readonly facilitatorPreview:
      | { readonly __typename: 'GroupChange', readonly basis: string, readonly sizeNow: number, readonly sizeLater: number, readonly warnings: ReadonlyArray<string>, readonly openTurns: ReadonlyArray<number>, readonly clashes: ReadonlyArray<number>, readonly sessions: ReadonlyArray<{ readonly minPresent: number | null, readonly tooFew: boolean, readonly session: { readonly id: string, readonly number: number, readonly whenInWords: string }, readonly now: { readonly expected: number, readonly host: { readonly id: string, readonly name: string } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly facilitator: { readonly id: string, readonly name: string }, readonly venue: { readonly name: string, readonly place: string } | null }, readonly later: { readonly expected: number, readonly host: { readonly id: string, readonly name: string } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly facilitator: { readonly id: string, readonly name: string }, readonly venue: { readonly name: string, readonly place: string } | null } }>, readonly people: ReadonlyArray<{ readonly inWords: ReadonlyArray<string>, readonly person: { readonly id: string, readonly name: string }, readonly copies: ReadonlyArray<{ readonly id: string, readonly name: string }> }>, readonly round: { readonly inWords: ReadonlyArray<string> } | null }
      | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
      | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
      | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
     | null } | null };

export type AskedToGoOnFragment = { readonly id: string, readonly name: string, readonly continuation: { readonly id: string, readonly status: ContinuationStatus, readonly terms: { readonly inWords: string }, readonly choices: ReadonlyArray<{ readonly choice: ContinuationChoice | null, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> } | null };

type GroupRefusal_DoubleBooked_Fragment = { readonly code: string, readonly message: string };

type GroupRefusal_GroupChanged_Fragment = { readonly code: string, readonly message: string, readonly changes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly inWords: string, readonly actor: { readonly id: string, readonly name: string } | null }> };

type GroupRefusal_InvalidInput_Fragment = { readonly code: string, readonly message: string };

type GroupRefusal_NoPlan_Fragment = { readonly code: string, readonly message: string };

type GroupRefusal_NotAllowed_Fragment = { readonly code: string, readonly message: string };

type GroupRefusal_NotFound_Fragment = { readonly code: string, readonly message: string };

type GroupRefusal_Outdated_Fragment = { readonly code: string, readonly message: string };

type GroupRefusal_ProposalOutdated_Fragment = { readonly code: string, readonly message: string };

type GroupRefusal_RuleBroken_Fragment = { readonly code: string, readonly message: string };

export type GroupRefusalFragment =
  | GroupRefusal_DoubleBooked_Fragment
  | GroupRefusal_GroupChanged_Fragment
  | GroupRefusal_InvalidInput_Fragment
  | GroupRefusal_NoPlan_Fragment
  | GroupRefusal_NotAllowed_Fragment
  | GroupRefusal_NotFound_Fragment
  | GroupRefusal_Outdated_Fragment
  | GroupRefusal_ProposalOutdated_Fragment
  | GroupRefusal_RuleBroken_Fragment
;

export type LeaveGroupMutationVariables = Exact<{
  input: LeaveGroupInput;
}>;


export type LeaveGroupMutation = { readonly leaveGroup:
    | { readonly __typename: 'DoubleBooked', readonly code: string, readonly message: string }
    | { readonly __typename: 'GroupChanged', readonly code: string, readonly message: string, readonly changes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly inWords: string, readonly actor: { readonly id: string, readonly name: string } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'LeaveGroupSuccess', readonly trajectory: { readonly id: string, readonly participants: ReadonlyArray<{ readonly id: string }> } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type WithdrawLeavingMutationVariables = Exact<{
  input: WithdrawLeavingInput;
}>;


export type WithdrawLeavingMutation = { readonly withdrawLeaving:
    | { readonly __typename: 'DoubleBooked', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'WithdrawLeavingSuccess', readonly trajectory: { readonly id: string } }
   };

export type JoinGroupMutationVariables = Exact<{
  input: JoinGroupInput;
}>;


export type JoinGroupMutation = { readonly joinGroup:
    | { readonly __typename: 'DoubleBooked', readonly code: string, readonly message: string }
    | { readonly __typename: 'GroupChanged', readonly code: string, readonly message: string, readonly changes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly inWords: string, readonly actor: { readonly id: string, readonly name: string } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'JoinGroupSuccess', readonly trajectory: { readonly id: string } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ReplaceFacilitatorMutationVariables = Exact<{
  input: ReplaceFacilitatorInput;
}>;


export type ReplaceFacilitatorMutation = { readonly replaceFacilitator:
    | { readonly __typename: 'DoubleBooked', readonly code: string, readonly message: string }
    | { readonly __typename: 'GroupChanged', readonly code: string, readonly message: string, readonly changes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly inWords: string, readonly actor: { readonly id: string, readonly name: string } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'ReplaceFacilitatorSuccess', readonly trajectory: { readonly id: string } }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ContinuationPersonFragment = { readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } };

export type GroupContinuationQueryVariables = Exact<{
  id: string;
}>;


export type GroupContinuationQuery = { readonly trajectory: { readonly id: string, readonly name: string, readonly mayAskContinuation: boolean | null, readonly facilitator: { readonly id: string }, readonly continuationTerms: { readonly inWords: string } | null, readonly continuation: { readonly id: string, readonly status: ContinuationStatus, readonly terms: { readonly inWords: string, readonly sessions: number }, readonly choices: ReadonlyArray<{ readonly choice: ContinuationChoice | null, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } } }>, readonly outlook: { readonly basis: string, readonly firstSessionNumber: number, readonly lastSessionNumber: number, readonly goOn: ReadonlyArray<{ readonly id: string }>, readonly stop: ReadonlyArray<{ readonly id: string }>, readonly unanswered: ReadonlyArray<{ readonly id: string }>, readonly leaving: ReadonlyArray<{ readonly id: string, readonly person: { readonly id: string, readonly name: string } }>, readonly due: ReadonlyArray<{ readonly inWords: string, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } } }>, readonly carriedOver: ReadonlyArray<{ readonly inWords: string, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } } }> } | null } | null } | null };

export type AskContinuationMutationVariables = Exact<{
  input: AskContinuationInput;
}>;


export type AskContinuationMutation = { readonly askContinuation:
    | { readonly __typename: 'AskContinuationSuccess', readonly continuation: { readonly id: string } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ChooseContinuationMutationVariables = Exact<{
  input: ChooseContinuationInput;
}>;


export type ChooseContinuationMutation = { readonly chooseContinuation:
    | { readonly __typename: 'ChooseContinuationSuccess', readonly continuation: { readonly id: string } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type WithdrawContinuationMutationVariables = Exact<{
  input: WithdrawContinuationInput;
}>;


export type WithdrawContinuationMutation = { readonly withdrawContinuation:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'WithdrawContinuationSuccess', readonly continuation: { readonly id: string } }
   };

export type StartContinuationMutationVariables = Exact<{
  input: StartContinuationInput;
}>;


export type StartContinuationMutation = { readonly startContinuation:
    | { readonly __typename: 'GroupChanged', readonly code: string, readonly message: string, readonly changes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly inWords: string, readonly actor: { readonly id: string, readonly name: string } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'StartContinuationSuccess', readonly trajectory: { readonly id: string } }
   };

export type PlanComparisonsQueryVariables = Exact<{
  id: string;
}>;


export type PlanComparisonsQuery = { readonly trajectory: { readonly id: string, readonly name: string, readonly planComparisons: ReadonlyArray<{ readonly plan: { readonly id: string, readonly confirmedAt: string }, readonly sessions: ReadonlyArray<{ readonly number: number, readonly plannedInWords: string, readonly isChanged: boolean, readonly inWords: string, readonly plannedHost: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly plannedMunicipality: { readonly id: string, readonly displayName: string } | null, readonly session: { readonly id: string, readonly status: SessionStatus, readonly whenInWords: string, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string } | null } }> }> | null } | null };

export type InvoiceSheetQueryVariables = Exact<{
  id: string;
}>;


export type InvoiceSheetQuery = { readonly invoice: { readonly kind: InvoiceKind, readonly state: InvoiceState, readonly number: string | null, readonly issuedOn: string | null, readonly dueOn: string | null, readonly serviceFrom: string | null, readonly serviceTo: string | null, readonly creditsNumber: string | null, readonly creditsIssuedOn: string | null, readonly netCents: number | null, readonly vatPercent: number | null, readonly vatCents: number | null, readonly grossCents: number | null, readonly issuer: { readonly name: string, readonly street: string, readonly postalCode: string, readonly city: string, readonly kvkNumber: string, readonly vatNumber: string, readonly iban: string, readonly email: string, readonly telephone: string | null, readonly paymentDays: number } | null, readonly addressee: { readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly city: string | null, readonly contactName: string | null, readonly orderNumber: string | null, readonly costCentre: string | null }, readonly lines: ReadonlyArray<{ readonly name: string, readonly description: string | null, readonly netCents: number }> } | null };

export type InvoiceRowFragment = { readonly invoiceId: string, readonly version: number, readonly kind: InvoiceKind, readonly state: InvoiceState, readonly number: string | null, readonly issuedOn: string | null, readonly dueOn: string | null, readonly creditsNumber: string | null, readonly membership: Membership, readonly netCents: number | null, readonly vatPercent: number | null, readonly vatCents: number | null, readonly grossCents: number | null, readonly feeInWords: string, readonly obstacle: string | null, readonly tooMuchCents: number, readonly creditedCents: number, readonly hasEInvoice: boolean, readonly trajectory: { readonly id: string, readonly name: string }, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly addressee: { readonly kind: AddresseeKind, readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly city: string | null, readonly scheme: OrganisationScheme | null, readonly organisationNumber: string | null, readonly contactName: string | null, readonly email: string | null, readonly orderNumber: string | null, readonly costCentre: string | null } };

export type InvoicesQueryVariables = Exact<{
  filter?: InvoiceFilter | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type InvoicesQuery = { readonly invoiceCount: number, readonly invoices: { readonly edges: ReadonlyArray<{ readonly node: { readonly invoiceId: string, readonly version: number, readonly kind: InvoiceKind, readonly state: InvoiceState, readonly number: string | null, readonly issuedOn: string | null, readonly dueOn: string | null, readonly creditsNumber: string | null, readonly membership: Membership, readonly netCents: number | null, readonly vatPercent: number | null, readonly vatCents: number | null, readonly grossCents: number | null, readonly feeInWords: string, readonly obstacle: string | null, readonly tooMuchCents: number, readonly creditedCents: number, readonly hasEInvoice: boolean, readonly trajectory: { readonly id: string, readonly name: string }, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly addressee: { readonly kind: AddresseeKind, readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly city: string | null, readonly scheme: OrganisationScheme | null, readonly organisationNumber: string | null, readonly contactName: string | null, readonly email: string | null, readonly orderNumber: string | null, readonly costCentre: string | null } } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly readyInvoices: { readonly count: number, readonly grossCents: number } };

export type IssuerFactsFragment = { readonly name: string, readonly street: string, readonly postalCode: string, readonly city: string, readonly kvkNumber: string, readonly vatNumber: string, readonly iban: string, readonly email: string, readonly telephone: string | null, readonly paymentDays: number };

export type InvoiceSettingsQueryVariables = Exact<{ [key: string]: never; }>;


export type InvoiceSettingsQuery = { readonly priceRules: ReadonlyArray<{ readonly cycle: CycleKind, readonly validFrom: string, readonly memberCents: number, readonly nonMemberCents: number, readonly vatPercent: number, readonly joining: JoiningRule, readonly leaving: LeavingRule, readonly leavingSessions: number | null }>, readonly invoiceIssuer: { readonly name: string, readonly street: string, readonly postalCode: string, readonly city: string, readonly kvkNumber: string, readonly vatNumber: string, readonly iban: string, readonly email: string, readonly telephone: string | null, readonly paymentDays: number } | null };

export type PrepareInvoicesMutationVariables = Exact<{ [key: string]: never; }>;


export type PrepareInvoicesMutation = { readonly prepareInvoices:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'PrepareInvoicesSuccess', readonly made: number }
   };

export type ChangeInvoiceDraftMutationVariables = Exact<{
  input: ChangeInvoiceDraftInput;
}>;


export type ChangeInvoiceDraftMutation = { readonly changeInvoiceDraft:
    | { readonly __typename: 'ChangeInvoiceDraftSuccess', readonly invoice: { readonly invoiceId: string } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type RemoveInvoiceDraftMutationVariables = Exact<{
  input: RemoveInvoiceDraftInput;
}>;


export type RemoveInvoiceDraftMutation = { readonly removeInvoiceDraft:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RemoveInvoiceDraftSuccess', readonly invoiceId: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type SendInvoiceMutationVariables = Exact<{
  input: SendInvoiceInput;
}>;


export type SendInvoiceMutation = { readonly sendInvoice:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'SendInvoiceSuccess', readonly invoice: { readonly number: string | null } }
   };

export type SendReadyInvoicesMutationVariables = Exact<{
  input: SendReadyInvoicesInput;
}>;


export type SendReadyInvoicesMutation = { readonly sendReadyInvoices:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'SendReadyInvoicesSuccess', readonly count: number, readonly firstNumber: string, readonly lastNumber: string }
   };

export type CreditInvoiceMutationVariables = Exact<{
  input: CreditInvoiceInput;
}>;


export type CreditInvoiceMutation = { readonly creditInvoice:
    | { readonly __typename: 'CreditInvoiceSuccess', readonly creditNote: { readonly number: string | null } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type SetPriceRuleMutationVariables = Exact<{
  input: SetPriceRuleInput;
}>;


export type SetPriceRuleMutation = { readonly setPriceRule:
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'SetPriceRuleSuccess', readonly priceRules: ReadonlyArray<{ readonly validFrom: string }> }
   };

export type SetInvoiceIssuerMutationVariables = Exact<{
  input: SetInvoiceIssuerInput;
}>;


export type SetInvoiceIssuerMutation = { readonly setInvoiceIssuer:
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'SetInvoiceIssuerSuccess', readonly issuer: { readonly name: string } }
   };

export type JoinWallQueryVariables = Exact<{
  id: string;
}>;


export type JoinWallQuery = { readonly planningRound: { readonly id: string, readonly version: number, readonly joining: { readonly code: { readonly code: string, readonly url: string, readonly pageUrl: string, readonly expiresAt: string } | null, readonly devices: ReadonlyArray<{ readonly id: string, readonly helperName: string | null, readonly joinedAt: string, readonly isConnected: boolean, readonly participant: { readonly id: string } }> } | null } | null };

export type JoinWallRoundFragment = { readonly id: string, readonly version: number, readonly joining: { readonly code: { readonly code: string, readonly url: string, readonly pageUrl: string, readonly expiresAt: string } | null, readonly devices: ReadonlyArray<{ readonly id: string, readonly helperName: string | null, readonly joinedAt: string, readonly isConnected: boolean, readonly participant: { readonly id: string } }> } | null };

export type OpenJoiningMutationVariables = Exact<{
  roundId: string;
}>;


export type OpenJoiningMutation = { readonly openJoining:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'OpenJoiningSuccess', readonly round: { readonly id: string, readonly version: number, readonly joining: { readonly code: { readonly code: string, readonly url: string, readonly pageUrl: string, readonly expiresAt: string } | null, readonly devices: ReadonlyArray<{ readonly id: string, readonly helperName: string | null, readonly joinedAt: string, readonly isConnected: boolean, readonly participant: { readonly id: string } }> } | null } }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type RenewJoinCodeMutationVariables = Exact<{
  roundId: string;
}>;


export type RenewJoinCodeMutation = { readonly renewJoinCode:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RenewJoinCodeSuccess', readonly round: { readonly id: string, readonly version: number, readonly joining: { readonly code: { readonly code: string, readonly url: string, readonly pageUrl: string, readonly expiresAt: string } | null, readonly devices: ReadonlyArray<{ readonly id: string, readonly helperName: string | null, readonly joinedAt: string, readonly isConnected: boolean, readonly participant: { readonly id: string } }> } | null } }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type SendDeviceOffMutationVariables = Exact<{
  roundId: string;
  deviceId: string;
}>;


export type SendDeviceOffMutation = { readonly sendDeviceOff:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'SendDeviceOffSuccess', readonly round: { readonly id: string, readonly version: number, readonly joining: { readonly code: { readonly code: string, readonly url: string, readonly pageUrl: string, readonly expiresAt: string } | null, readonly devices: ReadonlyArray<{ readonly id: string, readonly helperName: string | null, readonly joinedAt: string, readonly isConnected: boolean, readonly participant: { readonly id: string } }> } | null } }
   };

export type JoinableRoundFragment = { readonly roundId: string, readonly trajectoryName: string, readonly names: ReadonlyArray<{ readonly participantId: string, readonly name: string, readonly isInUse: boolean, readonly isOwn: boolean }> };

export type JoinCodeLookupQueryVariables = Exact<{
  code: string;
}>;


export type JoinCodeLookupQuery = { readonly joinCodeLookup: { readonly secondsToWait: number | null, readonly round: { readonly roundId: string, readonly trajectoryName: string, readonly names: ReadonlyArray<{ readonly participantId: string, readonly name: string, readonly isInUse: boolean, readonly isOwn: boolean }> } | null } };

export type JoinRoundMutationVariables = Exact<{
  input: JoinRoundInput;
}>;


export type JoinRoundMutation = { readonly joinRound:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'JoinRoundSuccess', readonly roundId: string, readonly participantId: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type LeaveRoundMutationVariables = Exact<{ [key: string]: never; }>;


export type LeaveRoundMutation = { readonly leaveRound:
    | { readonly __typename: 'LeaveRoundSuccess' }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
   };

export type RegistrationFormQueryVariables = Exact<{
  id: string;
}>;


export type RegistrationFormQuery = { readonly node:
    | { readonly __typename: 'CalendarFeed' }
    | { readonly __typename: 'CandidateSlot' }
    | { readonly __typename: 'CompositionRun' }
    | { readonly __typename: 'Continuation' }
    | { readonly __typename: 'Intake' }
    | { readonly __typename: 'IntendedGroup' }
    | { readonly __typename: 'Municipality' }
    | { readonly __typename: 'Offer' }
    | { readonly __typename: 'Participant' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'Plan' }
    | { readonly __typename: 'PlanningRound' }
    | { readonly __typename: 'Registration', readonly id: string, readonly name: string, readonly version: number, readonly givenName: string, readonly familyName: string, readonly email: string, readonly telephone: string | null, readonly party: string | null, readonly membership: Membership, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly withWhom: string | null, readonly notWithWhom: string | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly municipality: { readonly code: string, readonly displayName: string, readonly province: string } }
    | { readonly __typename: 'Session' }
    | { readonly __typename: 'Trajectory' }
   | null };

export type ChangeRegistrationMutationVariables = Exact<{
  input: ChangeRegistrationInput;
}>;


export type ChangeRegistrationMutation = { readonly changeRegistration:
    | { readonly __typename: 'ChangeRegistrationSuccess', readonly registration: { readonly id: string } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type TakeOverDetailsMutationVariables = Exact<{
  input: TakeOverDetailsInput;
}>;


export type TakeOverDetailsMutation = { readonly takeOverDetails:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'TakeOverDetailsSuccess', readonly registration: { readonly id: string } }
   };

export type OfferLineFragment = { readonly id: string, readonly code: string, readonly url: string, readonly title: string, readonly description: string, readonly places: number | null, readonly freePlaces: number | null, readonly answerWorkingDays: number, readonly startsOn: string | null, readonly state: OfferState, readonly version: number, readonly area: { readonly kind: OfferAreaKind, readonly name: string }, readonly trajectory: { readonly id: string, readonly name: string } | null, readonly counts: ReadonlyArray<{ readonly state: RegistrationState, readonly count: number }> };

export type OffersQueryVariables = Exact<{ [key: string]: never; }>;


export type OffersQuery = { readonly offers: ReadonlyArray<{ readonly id: string, readonly code: string, readonly url: string, readonly title: string, readonly description: string, readonly places: number | null, readonly freePlaces: number | null, readonly answerWorkingDays: number, readonly startsOn: string | null, readonly state: OfferState, readonly version: number, readonly area: { readonly kind: OfferAreaKind, readonly name: string }, readonly trajectory: { readonly id: string, readonly name: string } | null, readonly counts: ReadonlyArray<{ readonly state: RegistrationState, readonly count: number }> }> };

export type OfferDetailFragment = { readonly toInvite: number, readonly invited: number, readonly nothingOffered: NothingOffered, readonly id: string, readonly code: string, readonly url: string, readonly title: string, readonly description: string, readonly places: number | null, readonly freePlaces: number | null, readonly answerWorkingDays: number, readonly startsOn: string | null, readonly state: OfferState, readonly version: number, readonly waitingList: ReadonlyArray<{ readonly id: string, readonly name: string, readonly placeInLine: number | null, readonly stateSince: string, readonly municipality: { readonly displayName: string } }>, readonly placeOffers: ReadonlyArray<{ readonly id: string, readonly placeNumber: number, readonly way: PlaceOfferWay, readonly placeInLine: number, readonly waiting: number, readonly reason: string | null, readonly offeredAt: string, readonly lastDay: string, readonly outcome: PlaceOfferOutcome, readonly endedAt: string | null, readonly endReason: string | null, readonly offeredBy: { readonly id: string, readonly name: string } | null, readonly registration: { readonly id: string, readonly name: string } }>, readonly area: { readonly kind: OfferAreaKind, readonly name: string }, readonly trajectory: { readonly id: string, readonly name: string } | null, readonly counts: ReadonlyArray<{ readonly state: RegistrationState, readonly count: number }> };

export type OfferPageQueryVariables = Exact<{
  id: string;
}>;


export type OfferPageQuery = { readonly offer: { readonly toInvite: number, readonly invited: number, readonly nothingOffered: NothingOffered, readonly id: string, readonly code: string, readonly url: string, readonly title: string, readonly description: string, readonly places: number | null, readonly freePlaces: number | null, readonly answerWorkingDays: number, readonly startsOn: string | null, readonly state: OfferState, readonly version: number, readonly waitingList: ReadonlyArray<{ readonly id: string, readonly name: string, readonly placeInLine: number | null, readonly stateSince: string, readonly municipality: { readonly displayName: string } }>, readonly placeOffers: ReadonlyArray<{ readonly id: string, readonly placeNumber: number, readonly way: PlaceOfferWay, readonly placeInLine: number, readonly waiting: number, readonly reason: string | null, readonly offeredAt: string, readonly lastDay: string, readonly outcome: PlaceOfferOutcome, readonly endedAt: string | null, readonly endReason: string | null, readonly offeredBy: { readonly id: string, readonly name: string } | null, readonly registration: { readonly id: string, readonly name: string } }>, readonly area: { readonly kind: OfferAreaKind, readonly name: string }, readonly trajectory: { readonly id: string, readonly name: string } | null, readonly counts: ReadonlyArray<{ readonly state: RegistrationState, readonly count: number }> } | null };

export type OfferTrajectoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type OfferTrajectoriesQuery = { readonly trajectories: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string } }> } };

export type PosterQueryVariables = Exact<{
  id: string;
}>;


export type PosterQuery = { readonly offer: { readonly id: string, readonly code: string, readonly url: string, readonly title: string, readonly description: string, readonly places: number | null, readonly freePlaces: number | null, readonly answerWorkingDays: number, readonly startsOn: string | null, readonly state: OfferState, readonly version: number, readonly area: { readonly kind: OfferAreaKind, readonly name: string }, readonly trajectory: { readonly id: string, readonly name: string } | null, readonly counts: ReadonlyArray<{ readonly state: RegistrationState, readonly count: number }> } | null };

export type CreateOfferMutationVariables = Exact<{
  input: CreateOfferInput;
}>;


export type CreateOfferMutation = { readonly createOffer:
    | { readonly __typename: 'CreateOfferSuccess', readonly offer: { readonly id: string } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
   };

export type ChangeOfferMutationVariables = Exact<{
  input: ChangeOfferInput;
}>;


export type ChangeOfferMutation = { readonly changeOffer:
    | { readonly __typename: 'ChangeOfferSuccess', readonly offer: { readonly id: string } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type OpenOfferForRegistrationMutationVariables = Exact<{
  input: OpenOfferInput;
}>;


export type OpenOfferForRegistrationMutation = { readonly openOffer:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'OpenOfferSuccess', readonly offer: { readonly id: string } }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type CloseOfferMutationVariables = Exact<{
  input: CloseOfferInput;
}>;


export type CloseOfferMutation = { readonly closeOffer:
    | { readonly __typename: 'CloseOfferSuccess', readonly offer: { readonly id: string } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type InviteInterestedMutationVariables = Exact<{
  input: InviteInterestedInput;
}>;


export type InviteInterestedMutation = { readonly inviteInterested:
    | { readonly __typename: 'InviteInterestedSuccess', readonly invited: number }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type OfferPlaceMutationVariables = Exact<{
  input: OfferPlaceInput;
}>;


export type OfferPlaceMutation = { readonly offerPlace:
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'OfferPlaceSuccess', readonly registration: { readonly id: string } }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type RegistrationLineFragment = { readonly id: string, readonly name: string, readonly state: RegistrationState, readonly stateSince: string, readonly submittedAt: string, readonly placeInLine: number | null, readonly membership: Membership, readonly municipality: { readonly id: string, readonly displayName: string }, readonly offer: { readonly id: string, readonly title: string } | null };

export type RegistrationsQueryVariables = Exact<{
  filter?: RegistrationFilter | null | undefined;
  order?: RegistrationOrder | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RegistrationsQuery = { readonly registrations: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly state: RegistrationState, readonly stateSince: string, readonly submittedAt: string, readonly placeInLine: number | null, readonly membership: Membership, readonly municipality: { readonly id: string, readonly displayName: string }, readonly offer: { readonly id: string, readonly title: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } }, readonly registrationCounts: ReadonlyArray<{ readonly state: RegistrationState, readonly count: number }> };

export type RegistrationsPageQueryVariables = Exact<{ [key: string]: never; }>;


export type RegistrationsPageQuery = { readonly offers: ReadonlyArray<{ readonly id: string, readonly title: string, readonly state: OfferState }> };

export type RegistrationDetailFragment = { readonly version: number, readonly stateReason: string | null, readonly source: RegistrationSource, readonly email: string, readonly telephone: string | null, readonly party: string | null, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly withWhom: string | null, readonly notWithWhom: string | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly confirmedAt: string | null, readonly id: string, readonly name: string, readonly state: RegistrationState, readonly stateSince: string, readonly submittedAt: string, readonly placeInLine: number | null, readonly membership: Membership, readonly recognisedParty: { readonly shortName: string } | null, readonly person: { readonly id: string, readonly name: string, readonly email: string | null, readonly telephone: string | null, readonly secretaries: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string | null }> | null, readonly term: { readonly municipality: { readonly displayName: string } } | null } | null, readonly trajectory: { readonly id: string, readonly name: string } | null, readonly offer: { readonly id: string, readonly title: string, readonly trajectory: { readonly id: string, readonly name: string } | null } | null, readonly notes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly writtenAt: string, readonly writtenBy: { readonly id: string, readonly name: string } }>, readonly history: ReadonlyArray<{ readonly id: string, readonly at: string, readonly inWords: string, readonly role: string, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } | null }>, readonly resembling: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string, readonly state: RegistrationState, readonly offer: { readonly id: string, readonly title: string } | null }>, readonly municipality: { readonly id: string, readonly displayName: string } };

export type RegistrationPageQueryVariables = Exact<{
  id: string;
}>;


export type RegistrationPageQuery = { readonly node:
    | { readonly __typename: 'CalendarFeed' }
    | { readonly __typename: 'CandidateSlot' }
    | { readonly __typename: 'CompositionRun' }
    | { readonly __typename: 'Continuation' }
    | { readonly __typename: 'Intake' }
    | { readonly __typename: 'IntendedGroup' }
    | { readonly __typename: 'Municipality' }
    | { readonly __typename: 'Offer' }
    | { readonly __typename: 'Participant' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'Plan' }
    | { readonly __typename: 'PlanningRound' }
    | { readonly __typename: 'Registration', readonly version: number, readonly stateReason: string | null, readonly source: RegistrationSource, readonly email: string, readonly telephone: string | null, readonly party: string | null, readonly inOfficeSince: string | null, readonly secretaryName: string | null, readonly secretaryEmail: string | null, readonly topics: ReadonlyArray<Topic>, readonly weekdays: ReadonlyArray<number>, readonly maxTravelMinutes: number | null, readonly withWhom: string | null, readonly notWithWhom: string | null, readonly remark: string | null, readonly invoiceTo: InvoiceReceiver | null, readonly invoiceStreet: string | null, readonly invoicePostalCode: string | null, readonly invoiceCity: string | null, readonly invoiceEmail: string | null, readonly invoiceOrderNumber: string | null, readonly invoiceCostCentre: string | null, readonly confirmedAt: string | null, readonly id: string, readonly name: string, readonly state: RegistrationState, readonly stateSince: string, readonly submittedAt: string, readonly placeInLine: number | null, readonly membership: Membership, readonly recognisedParty: { readonly shortName: string } | null, readonly person: { readonly id: string, readonly name: string, readonly email: string | null, readonly telephone: string | null, readonly secretaries: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string | null }> | null, readonly term: { readonly municipality: { readonly displayName: string } } | null } | null, readonly trajectory: { readonly id: string, readonly name: string } | null, readonly offer: { readonly id: string, readonly title: string, readonly trajectory: { readonly id: string, readonly name: string } | null } | null, readonly notes: ReadonlyArray<{ readonly id: string, readonly text: string, readonly writtenAt: string, readonly writtenBy: { readonly id: string, readonly name: string } }>, readonly history: ReadonlyArray<{ readonly id: string, readonly at: string, readonly inWords: string, readonly role: string, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } | null }>, readonly resembling: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string, readonly state: RegistrationState, readonly offer: { readonly id: string, readonly title: string } | null }>, readonly municipality: { readonly id: string, readonly displayName: string } }
    | { readonly __typename: 'Session' }
    | { readonly __typename: 'Trajectory' }
   | null };

export type NoteRegistrationMutationVariables = Exact<{
  input: NoteRegistrationInput;
}>;


export type NoteRegistrationMutation = { readonly noteRegistration:
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'NoteRegistrationSuccess', readonly registration: { readonly id: string } }
   };

export type ConfirmRegistrationMutationVariables = Exact<{
  input: ConfirmRegistrationInput;
}>;


export type ConfirmRegistrationMutation = { readonly confirmRegistration:
    | { readonly __typename: 'ConfirmRegistrationSuccess', readonly registration: { readonly id: string } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type WithdrawRegistrationMutationVariables = Exact<{
  input: WithdrawRegistrationInput;
}>;


export type WithdrawRegistrationMutation = { readonly withdrawRegistration:
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'WithdrawRegistrationSuccess', readonly registration: { readonly id: string } | null }
   };

export type EnterRegistrationMutationVariables = Exact<{
  input: EnterRegistrationInput;
}>;


export type EnterRegistrationMutation = { readonly enterRegistration:
    | { readonly __typename: 'EnterRegistrationSuccess', readonly registration: { readonly id: string } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type PlaceInGroupMutationVariables = Exact<{
  input: PlaceInGroupInput;
}>;


export type PlaceInGroupMutation = { readonly placeInGroup:
    | { readonly __typename: 'DoubleBooked', readonly code: string, readonly message: string }
    | { readonly __typename: 'GroupChanged', readonly code: string, readonly message: string, readonly changes: ReadonlyArray<{ readonly id: string, readonly at: string, readonly inWords: string, readonly actor: { readonly id: string, readonly name: string } | null }> }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'PlaceInGroupSuccess', readonly registration: { readonly id: string } }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ExportRegistrationsMutationVariables = Exact<{
  input: ExportRegistrationsInput;
}>;


export type ExportRegistrationsMutation = { readonly exportRegistrations:
    | { readonly __typename: 'ExportRegistrationsSuccess', readonly fileName: string, readonly content: string, readonly rows: number }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
   };

export type ImportRowFragment = { readonly line: number, readonly name: string, readonly municipality: string, readonly verdict: ImportVerdict, readonly message: string | null };

export type ReadRegistrationFileMutationVariables = Exact<{
  input: ReadRegistrationFileInput;
}>;


export type ReadRegistrationFileMutation = { readonly readRegistrationFile:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'ReadRegistrationFileSuccess', readonly unreadColumns: ReadonlyArray<string>, readonly rows: ReadonlyArray<{ readonly line: number, readonly name: string, readonly municipality: string, readonly verdict: ImportVerdict, readonly message: string | null }> }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ImportRegistrationsMutationVariables = Exact<{
  input: ImportRegistrationsInput;
}>;


export type ImportRegistrationsMutation = { readonly importRegistrations:
    | { readonly __typename: 'ImportRegistrationsSuccess', readonly rows: ReadonlyArray<{ readonly line: number, readonly name: string, readonly municipality: string, readonly verdict: ImportVerdict, readonly message: string | null }> }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type SessionLineFragment = { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly whenInWords: string, readonly trajectory: { readonly id: string, readonly name: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string, readonly directions: string | null } | null, readonly hosting: { readonly parking: string | null, readonly lunch: string | null } | null };

export type HomeTrajectoryFragment = { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string }, readonly participants: ReadonlyArray<{ readonly id: string, readonly leftAt: string | null, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } }>, readonly currentRound: { readonly id: string, readonly status: RoundStatus, readonly respondents: ReadonlyArray<{ readonly answered: number, readonly notAnswered: number, readonly participant: { readonly id: string } }> } | null, readonly continuation: { readonly id: string, readonly status: ContinuationStatus, readonly terms: { readonly inWords: string }, readonly choices: ReadonlyArray<{ readonly choice: ContinuationChoice | null, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> } | null };

export type HomeQueryVariables = Exact<{
  first: number;
}>;


export type HomeQuery = { readonly viewer: { readonly trajectories: ReadonlyArray<{ readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string }, readonly participants: ReadonlyArray<{ readonly id: string, readonly leftAt: string | null, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } }>, readonly currentRound: { readonly id: string, readonly status: RoundStatus, readonly respondents: ReadonlyArray<{ readonly answered: number, readonly notAnswered: number, readonly participant: { readonly id: string } }> } | null, readonly continuation: { readonly id: string, readonly status: ContinuationStatus, readonly terms: { readonly inWords: string }, readonly choices: ReadonlyArray<{ readonly choice: ContinuationChoice | null, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> } | null }> }, readonly upcomingSessions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly whenInWords: string, readonly trajectory: { readonly id: string, readonly name: string }, readonly replacementRound: { readonly id: string, readonly respondents: ReadonlyArray<{ readonly notAnswered: number, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> } | null, readonly swaps: ReadonlyArray<{ readonly id: string, readonly state: SwapState, readonly mayAnswer: boolean, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly otherHost: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly otherSession: { readonly id: string } }> | null, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string, readonly directions: string | null } | null, readonly hosting: { readonly parking: string | null, readonly lunch: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AskedSessionFragment = { readonly id: string, readonly number: number, readonly trajectory: { readonly id: string, readonly name: string }, readonly replacementRound: { readonly id: string, readonly respondents: ReadonlyArray<{ readonly notAnswered: number, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> } | null, readonly swaps: ReadonlyArray<{ readonly id: string, readonly state: SwapState, readonly mayAnswer: boolean, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly otherHost: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly otherSession: { readonly id: string } }> | null };

export type SessionPageFragment = { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly whenInWords: string, readonly trajectory: { readonly id: string, readonly name: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string, readonly directions: string | null } | null, readonly hosting: { readonly parking: string | null, readonly lunch: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } };

export type MoreSessionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MoreSessionsQuery = { readonly upcomingSessions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly whenInWords: string, readonly trajectory: { readonly id: string, readonly name: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string, readonly directions: string | null } | null, readonly hosting: { readonly parking: string | null, readonly lunch: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PastSessionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type PastSessionsQuery = { readonly pastSessions: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly whenInWords: string, readonly trajectory: { readonly id: string, readonly name: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string, readonly directions: string | null } | null, readonly hosting: { readonly parking: string | null, readonly lunch: string | null } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type AllTrajectoriesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AllTrajectoriesQuery = { readonly trajectories: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string }, readonly currentRound: { readonly id: string, readonly status: RoundStatus } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type PostQueryVariables = Exact<{ [key: string]: never; }>;


export type PostQuery = { readonly failedMails: ReadonlyArray<{ readonly mailId: string, readonly toAddress: string, readonly subject: string, readonly failedAt: string, readonly attempts: number, readonly answer: string, readonly canResend: boolean, readonly recipient: { readonly id: string, readonly name: string } | null }>, readonly failingAddresses: ReadonlyArray<{ readonly email: string, readonly reason: string, readonly source: AddressTrouble, readonly failingSince: string, readonly person: { readonly id: string, readonly name: string } }> };

export type ResendMailMutationVariables = Exact<{
  input: ResendMailInput;
}>;


export type ResendMailMutation = { readonly resendMail:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'ResendMailSuccess', readonly mailId: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type TrustAddressMutationVariables = Exact<{
  input: TrustAddressInput;
}>;


export type TrustAddressMutation = { readonly trustAddress:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'TrustAddressSuccess', readonly person: { readonly id: string } }
   };

export type HostToComeFragment = { readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } };

export type SlotMarksFragment = { readonly kind: string, readonly name: string, readonly effect: MarkEffect, readonly municipalities: ReadonlyArray<{ readonly id: string, readonly displayName: string }> };

export type RoundSettingsFragment = { readonly weekdays: ReadonlyArray<number>, readonly sessionsToPlan: number, readonly period: { readonly from: string, readonly to: string }, readonly dayParts: ReadonlyArray<{ readonly name: string, readonly starts: string, readonly ends: string }>, readonly spacing: { readonly minDays: number, readonly maxDays: number, readonly targetDays: number }, readonly attendance: { readonly minPresent: number, readonly maxAbsencesPerParticipant: number } };

export type PreparePageQueryVariables = Exact<{
  id: string;
}>;


export type PreparePageQuery = { readonly trajectory: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string }, readonly participants: ReadonlyArray<{ readonly id: string, readonly leftAt: string | null }>, readonly hostsToCome: ReadonlyArray<{ readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } }>, readonly currentRound: { readonly id: string, readonly status: RoundStatus } | null, readonly suggestedRound: { readonly weekdays: ReadonlyArray<number>, readonly sessionsToPlan: number, readonly period: { readonly from: string, readonly to: string }, readonly dayParts: ReadonlyArray<{ readonly name: string, readonly starts: string, readonly ends: string }>, readonly spacing: { readonly minDays: number, readonly maxDays: number, readonly targetDays: number }, readonly attendance: { readonly minPresent: number, readonly maxAbsencesPerParticipant: number } } | null } | null };

export type RoundPreviewQueryVariables = Exact<{
  id: string;
  settings: RoundSettingsInput;
}>;


export type RoundPreviewQuery = { readonly trajectory: { readonly id: string, readonly roundPreview:
      | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly field: string }
      | { readonly __typename: 'RoundPreview', readonly sessionsToPlan: number, readonly firstSessionNumber: number, readonly fixedSession: { readonly id: string, readonly number: number, readonly date: string }, readonly slots: ReadonlyArray<{ readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly dayPart: string, readonly offered: boolean, readonly marks: ReadonlyArray<{ readonly kind: string, readonly name: string, readonly effect: MarkEffect, readonly municipalities: ReadonlyArray<{ readonly id: string, readonly displayName: string }> }> }> }
      | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
     | null } | null };

export type OpenPlanningRoundMutationVariables = Exact<{
  input: OpenPlanningRoundInput;
}>;


export type OpenPlanningRoundMutation = { readonly openPlanningRound:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly field: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'OpenPlanningRoundSuccess', readonly round: { readonly id: string } }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type RoundPreparationFragment = { readonly sessionsToPlan: number, readonly firstSessionNumber: number, readonly weekdays: ReadonlyArray<number>, readonly period: { readonly from: string, readonly to: string }, readonly dayParts: ReadonlyArray<{ readonly name: string, readonly starts: string, readonly ends: string }>, readonly spacing: { readonly minDays: number, readonly maxDays: number, readonly targetDays: number }, readonly attendance: { readonly minPresent: number, readonly maxAbsencesPerParticipant: number }, readonly hostWishes: ReadonlyArray<{ readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly period: { readonly from: string, readonly to: string } }>, readonly trajectory: { readonly id: string, readonly hostsToCome: ReadonlyArray<{ readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } }> } };

export type SetHostWishMutationVariables = Exact<{
  input: SetHostWishInput;
}>;


export type SetHostWishMutation = { readonly setHostWish:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'SetHostWishSuccess', readonly round: { readonly id: string, readonly version: number } }
   };

export type RemoveHostWishMutationVariables = Exact<{
  input: RemoveHostWishInput;
}>;


export type RemoveHostWishMutation = { readonly removeHostWish:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RemoveHostWishSuccess', readonly round: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ChangeRoundSettingsMutationVariables = Exact<{
  input: ChangeRoundSettingsInput;
}>;


export type ChangeRoundSettingsMutation = { readonly changeRoundSettings:
    | { readonly __typename: 'ChangeRoundSettingsSuccess', readonly round: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string, readonly field: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type KeptKindFragment = { readonly key: string, readonly title: string, readonly what: string, readonly why: string, readonly howLong: string, readonly seenBy: string };

export type OwnDataQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnDataQuery = { readonly viewer: { readonly erasureAskedAt: string | null }, readonly dataKinds: ReadonlyArray<{ readonly key: string, readonly title: string, readonly what: string, readonly why: string, readonly howLong: string, readonly seenBy: string }> };

export type ExportOwnDataMutationVariables = Exact<{ [key: string]: never; }>;


export type ExportOwnDataMutation = { readonly exportOwnData:
    | { readonly __typename: 'ExportOwnDataSuccess', readonly fileName: string, readonly json: string, readonly page: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
   };

export type AskErasureMutationVariables = Exact<{ [key: string]: never; }>;


export type AskErasureMutation = { readonly askErasure:
    | { readonly __typename: 'AskErasureSuccess', readonly person: { readonly id: string } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
   };

export type PrivacyQueryVariables = Exact<{ [key: string]: never; }>;


export type PrivacyQuery = { readonly dataKinds: ReadonlyArray<{ readonly lookedAt: string | null, readonly forgotten: number | null, readonly key: string, readonly title: string, readonly what: string, readonly why: string, readonly howLong: string, readonly seenBy: string }>, readonly erasureRequests: ReadonlyArray<{ readonly id: string, readonly askedAt: string, readonly person: { readonly id: string, readonly name: string } }> };

export type KnownPeopleQueryVariables = Exact<{
  search: string;
}>;


export type KnownPeopleQuery = { readonly people: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly email: string | null, readonly term: { readonly municipality: { readonly id: string, readonly displayName: string } } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type KnownPersonQueryVariables = Exact<{
  id: string;
}>;


export type KnownPersonQuery = { readonly node:
    | { readonly __typename: 'CalendarFeed' }
    | { readonly __typename: 'CandidateSlot' }
    | { readonly __typename: 'CompositionRun' }
    | { readonly __typename: 'Continuation' }
    | { readonly __typename: 'Intake' }
    | { readonly __typename: 'IntendedGroup' }
    | { readonly __typename: 'Municipality' }
    | { readonly __typename: 'Offer' }
    | { readonly __typename: 'Participant' }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string }
    | { readonly __typename: 'Plan' }
    | { readonly __typename: 'PlanningRound' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Session' }
    | { readonly __typename: 'Trajectory' }
   | null, readonly erasurePreview: { readonly obstacles: ReadonlyArray<string>, readonly basis: string, readonly kinds: ReadonlyArray<{ readonly forgotten: number, readonly kept: number, readonly kind: { readonly key: string, readonly title: string } }> } | null, readonly erasureRequests: ReadonlyArray<{ readonly askedAt: string, readonly person: { readonly id: string } }> };

export type ExportPersonDataMutationVariables = Exact<{
  input: ExportPersonDataInput;
}>;


export type ExportPersonDataMutation = { readonly exportPersonData:
    | { readonly __typename: 'ExportPersonDataSuccess', readonly fileName: string, readonly json: string, readonly page: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
   };

export type ErasePersonMutationVariables = Exact<{
  input: ErasePersonInput;
}>;


export type ErasePersonMutation = { readonly erasePerson:
    | { readonly __typename: 'ErasePersonSuccess', readonly person: { readonly id: string } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type DeclineErasureMutationVariables = Exact<{
  input: DeclineErasureInput;
}>;


export type DeclineErasureMutation = { readonly declineErasure:
    | { readonly __typename: 'DeclineErasureSuccess', readonly person: { readonly id: string } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type LogLineFragment = { readonly seen: ReadonlyArray<string>, readonly entry: { readonly id: string, readonly at: string, readonly inWords: string, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } | null }, readonly person: { readonly id: string, readonly name: string } | null, readonly registration: { readonly id: string, readonly name: string } | null };

export type LogQueryVariables = Exact<{
  filter?: LogFilter | null | undefined;
  after?: string | null | undefined;
}>;


export type LogQuery = { readonly log: { readonly edges: ReadonlyArray<{ readonly node: { readonly seen: ReadonlyArray<string>, readonly entry: { readonly id: string, readonly at: string, readonly inWords: string, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } | null }, readonly person: { readonly id: string, readonly name: string } | null, readonly registration: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } };

export type OtherPlanViewFragment = { readonly comparison: string, readonly gain: ReadonlyArray<string>, readonly price: ReadonlyArray<string>, readonly changedSessions: ReadonlyArray<number>, readonly sessions: ReadonlyArray<{ readonly number: number, readonly isChanged: boolean, readonly slot: { readonly id: string, readonly date: string, readonly dayPart: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null }> };

export type NotKnownYetFragment = { readonly roundVersion: number, readonly code: NotKnownCode, readonly message: string };

export type SettingStepsViewFragment = { readonly roundVersion: number, readonly steps: ReadonlyArray<{ readonly setting: RoundSetting, readonly from: number, readonly to: number, readonly sentence: string }> };

export type PlanAlternativesQueryVariables = Exact<{
  id: string;
}>;


export type PlanAlternativesQuery = { readonly planningRound: { readonly id: string, readonly proposal:
      | { readonly __typename: 'BestPlan', readonly id: string, readonly alternatives:
          | { readonly __typename: 'NotKnown', readonly roundVersion: number, readonly code: NotKnownCode, readonly message: string }
          | { readonly __typename: 'PlanAlternatives', readonly roundVersion: number, readonly alternatives: ReadonlyArray<{ readonly kind: AlternativeKind, readonly reason: string, readonly plan: { readonly comparison: string, readonly gain: ReadonlyArray<string>, readonly price: ReadonlyArray<string>, readonly changedSessions: ReadonlyArray<number>, readonly sessions: ReadonlyArray<{ readonly number: number, readonly isChanged: boolean, readonly slot: { readonly id: string, readonly date: string, readonly dayPart: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null }> } }> }
         }
      | { readonly __typename: 'NoPlanPossible' }
      | { readonly __typename: 'PlanUndecided' }
     } | null };

export type PlanImprovementsQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type PlanImprovementsQuery = { readonly planningRound: { readonly id: string, readonly proposal:
      | { readonly __typename: 'BestPlan', readonly id: string, readonly improvements:
          | { readonly __typename: 'NotKnown', readonly roundVersion: number, readonly code: NotKnownCode, readonly message: string }
          | { readonly __typename: 'PlanImprovements', readonly roundVersion: number, readonly total: number, readonly improvements: ReadonlyArray<{ readonly sentence: string, readonly from: AnswerNow, readonly participant: { readonly id: string }, readonly slot: { readonly id: string } }> }
         }
      | { readonly __typename: 'NoPlanPossible' }
      | { readonly __typename: 'PlanUndecided' }
     } | null };

export type PlanSettingStepsQueryVariables = Exact<{
  id: string;
}>;


export type PlanSettingStepsQuery = { readonly planningRound: { readonly id: string, readonly proposal:
      | { readonly __typename: 'BestPlan', readonly id: string, readonly settingSteps:
          | { readonly __typename: 'NotKnown', readonly roundVersion: number, readonly code: NotKnownCode, readonly message: string }
          | { readonly __typename: 'SettingSteps', readonly roundVersion: number, readonly steps: ReadonlyArray<{ readonly setting: RoundSetting, readonly from: number, readonly to: number, readonly sentence: string }> }
         }
      | { readonly __typename: 'NoPlanPossible', readonly settingSteps:
          | { readonly __typename: 'NotKnown', readonly roundVersion: number, readonly code: NotKnownCode, readonly message: string }
          | { readonly __typename: 'SettingSteps', readonly roundVersion: number, readonly steps: ReadonlyArray<{ readonly setting: RoundSetting, readonly from: number, readonly to: number, readonly sentence: string }> }
         }
      | { readonly __typename: 'PlanUndecided' }
     } | null };

export type PlanConflictQueryVariables = Exact<{
  id: string;
}>;


export type PlanConflictQuery = { readonly planningRound: { readonly id: string, readonly proposal:
      | { readonly __typename: 'BestPlan' }
      | { readonly __typename: 'NoPlanPossible', readonly conflict:
          | { readonly __typename: 'NotKnown', readonly roundVersion: number, readonly code: NotKnownCode, readonly message: string }
          | { readonly __typename: 'PlanningConflict', readonly roundVersion: number, readonly summary: string, readonly parts: ReadonlyArray<string>, readonly consequence: string, readonly stuck: ReadonlyArray<string> }
         }
      | { readonly __typename: 'PlanUndecided' }
     } | null };

export type PlanLettingGoQueryVariables = Exact<{
  id: string;
}>;


export type PlanLettingGoQuery = { readonly planningRound: { readonly id: string, readonly proposal:
      | { readonly __typename: 'BestPlan' }
      | { readonly __typename: 'NoPlanPossible', readonly lettingGo:
          | { readonly __typename: 'LettingGo', readonly roundVersion: number, readonly summary: string, readonly sets: ReadonlyArray<{ readonly sentence: string }> }
          | { readonly __typename: 'NotKnown', readonly roundVersion: number, readonly code: NotKnownCode, readonly message: string }
         }
      | { readonly __typename: 'PlanUndecided' }
     } | null };

export type PlanSmallestChangesQueryVariables = Exact<{
  id: string;
}>;


export type PlanSmallestChangesQuery = { readonly planningRound: { readonly id: string, readonly proposal:
      | { readonly __typename: 'BestPlan' }
      | { readonly __typename: 'NoPlanPossible', readonly smallestChanges:
          | { readonly __typename: 'NotKnown', readonly roundVersion: number, readonly code: NotKnownCode, readonly message: string }
          | { readonly __typename: 'SmallestChanges', readonly roundVersion: number, readonly fewest: number | null, readonly summary: string, readonly sets: ReadonlyArray<{ readonly sentence: string }> }
         }
      | { readonly __typename: 'PlanUndecided' }
     } | null };

export type SessionNextBestQueryVariables = Exact<{
  id: string;
}>;


export type SessionNextBestQuery = { readonly planningRound: { readonly id: string, readonly proposal:
      | { readonly __typename: 'BestPlan', readonly id: string, readonly sessions: ReadonlyArray<{ readonly number: number, readonly nextBest:
            | { readonly __typename: 'NextBest', readonly roundVersion: number, readonly withoutSlot: { readonly status: OtherChoiceStatus, readonly sentence: string }, readonly otherHost: { readonly status: OtherChoiceStatus, readonly sentence: string } }
            | { readonly __typename: 'NotKnown', readonly roundVersion: number, readonly code: NotKnownCode, readonly message: string }
           | null }> }
      | { readonly __typename: 'NoPlanPossible' }
      | { readonly __typename: 'PlanUndecided' }
     } | null };

export type WhyNotSlotQueryVariables = Exact<{
  id: string;
  slotId: string;
  sessionNumber: number;
}>;


export type WhyNotSlotQuery = { readonly planningRound: { readonly id: string, readonly whyNotSlot:
      | { readonly __typename: 'NotKnown', readonly roundVersion: number, readonly code: NotKnownCode, readonly message: string }
      | { readonly __typename: 'WhyNotSlot', readonly roundVersion: number, readonly verdict: SlotVerdict, readonly sentences: ReadonlyArray<string>, readonly plan: { readonly comparison: string, readonly gain: ReadonlyArray<string>, readonly price: ReadonlyArray<string> } | null }
     | null } | null };

export type WhyNotHostQueryVariables = Exact<{
  id: string;
  sessionNumber: number;
  participantId: string;
}>;


export type WhyNotHostQuery = { readonly planningRound: { readonly id: string, readonly whyNotHost:
      | { readonly __typename: 'NotKnown', readonly roundVersion: number, readonly code: NotKnownCode, readonly message: string }
      | { readonly __typename: 'WhyNotHost', readonly roundVersion: number, readonly verdict: HostVerdict, readonly sentences: ReadonlyArray<string>, readonly plan: { readonly comparison: string, readonly gain: ReadonlyArray<string>, readonly price: ReadonlyArray<string> } | null }
     | null } | null };

export type WhyNotParticipantQueryVariables = Exact<{
  id: string;
  participantId: string;
}>;


export type WhyNotParticipantQuery = { readonly planningRound: { readonly id: string, readonly whyNotParticipant:
      | { readonly __typename: 'NotKnown', readonly roundVersion: number, readonly code: NotKnownCode, readonly message: string }
      | { readonly __typename: 'WhyNotParticipant', readonly roundVersion: number, readonly sentence: string, readonly missed: ReadonlyArray<number>, readonly missingNone: { readonly status: OtherChoiceStatus, readonly sentence: string } | null }
     | null } | null };

export type LockPlanMutationVariables = Exact<{
  input: LockPlanInput;
}>;


export type LockPlanMutation = { readonly lockPlan:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'LockPlanSuccess', readonly round: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type InviteGroupMutationVariables = Exact<{
  input: InviteGroupInput;
}>;


export type InviteGroupMutation = { readonly inviteGroup:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'InviteGroupSuccess', readonly mails: number, readonly round: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type RemindGroupMutationVariables = Exact<{
  input: RemindGroupInput;
}>;


export type RemindGroupMutation = { readonly remindGroup:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RemindGroupSuccess', readonly mails: number, readonly round: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type RoundParticipantFragment = { readonly id: string, readonly person: { readonly id: string, readonly name: string, readonly givenName: string }, readonly municipality: { readonly id: string, readonly displayName: string } };

export type RoundSlotFragment = { readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly dayPart: string, readonly whenInWords: string, readonly state: SlotState, readonly facilitatorAvailable: boolean, readonly marks: ReadonlyArray<{ readonly kind: string, readonly name: string, readonly effect: MarkEffect, readonly municipalities: ReadonlyArray<{ readonly id: string, readonly displayName: string }> }> };

export type RoundPlanFragment = { readonly id: string, readonly provenLevels: number, readonly reasons: ReadonlyArray<string>, readonly sessions: ReadonlyArray<{ readonly number: number, readonly gapDays: number, readonly reason: string, readonly slot: { readonly id: string, readonly date: string, readonly dayPart: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string, readonly latitude: number, readonly longitude: number } | null, readonly present: ReadonlyArray<{ readonly id: string }>, readonly ifNeeded: ReadonlyArray<{ readonly id: string }>, readonly absent: ReadonlyArray<{ readonly kind: AbsenceKind, readonly participant: { readonly id: string } }> }> };

export type PlannedSessionFragment = { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string } | null };

export type RoundRespondentFragment = { readonly answered: number, readonly notAnswered: number, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string, readonly givenName: string }, readonly municipality: { readonly id: string, readonly displayName: string } }, readonly answers: ReadonlyArray<{ readonly answer: AnswerValue, readonly canHost: boolean, readonly slot: { readonly id: string } }> };

export type RoundFromAnswersFragment = { readonly proposal:
    | { readonly __typename: 'BestPlan', readonly id: string, readonly provenLevels: number, readonly reasons: ReadonlyArray<string>, readonly sessions: ReadonlyArray<{ readonly number: number, readonly gapDays: number, readonly reason: string, readonly slot: { readonly id: string, readonly date: string, readonly dayPart: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string, readonly latitude: number, readonly longitude: number } | null, readonly present: ReadonlyArray<{ readonly id: string }>, readonly ifNeeded: ReadonlyArray<{ readonly id: string }>, readonly absent: ReadonlyArray<{ readonly kind: AbsenceKind, readonly participant: { readonly id: string } }> }> }
    | { readonly __typename: 'NoPlanPossible', readonly obstacles: ReadonlyArray<{ readonly code: string, readonly message: string }> }
    | { readonly __typename: 'PlanUndecided' }
  , readonly planQuestion: { readonly proposalId: string, readonly sessions: ReadonlyArray<{ readonly number: number, readonly slot: { readonly id: string, readonly date: string, readonly startsAt: string, readonly endsAt: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null }>, readonly verdicts: ReadonlyArray<{ readonly verdict: PlanVerdictValue, readonly participant: { readonly id: string } }>, readonly lapse: { readonly changedSessions: ReadonlyArray<number>, readonly because: ReadonlyArray<RoundChangeKind> } | null } | null };

export type RoundWallFragment = { readonly id: string, readonly status: RoundStatus, readonly version: number, readonly sessionsToPlan: number, readonly firstSessionNumber: number, readonly weekdays: ReadonlyArray<number>, readonly trajectory: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string, readonly givenName: string }, readonly hostsToCome: ReadonlyArray<{ readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } }> }, readonly fixedSession: { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly hostMunicipality: { readonly id: string, readonly latitude: number, readonly longitude: number, readonly displayName: string } | null, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly venue: { readonly name: string, readonly place: string } | null }, readonly slots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly dayPart: string, readonly whenInWords: string, readonly state: SlotState, readonly facilitatorAvailable: boolean, readonly marks: ReadonlyArray<{ readonly kind: string, readonly name: string, readonly effect: MarkEffect, readonly municipalities: ReadonlyArray<{ readonly id: string, readonly displayName: string }> }> }>, readonly respondents: ReadonlyArray<{ readonly answered: number, readonly notAnswered: number, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string, readonly givenName: string }, readonly municipality: { readonly id: string, readonly displayName: string } }, readonly answers: ReadonlyArray<{ readonly answer: AnswerValue, readonly canHost: boolean, readonly slot: { readonly id: string } }> }>, readonly locks: ReadonlyArray<{ readonly sessionNumber: number, readonly slot: { readonly id: string } | null, readonly host: { readonly id: string } | null }>, readonly invitation: { readonly answerBy: string, readonly mailedAt: string | null, readonly remindableFrom: string | null } | null, readonly period: { readonly from: string, readonly to: string }, readonly dayParts: ReadonlyArray<{ readonly name: string, readonly starts: string, readonly ends: string }>, readonly spacing: { readonly minDays: number, readonly maxDays: number, readonly targetDays: number }, readonly attendance: { readonly minPresent: number, readonly maxAbsencesPerParticipant: number }, readonly hostWishes: ReadonlyArray<{ readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly period: { readonly from: string, readonly to: string } }>, readonly proposal:
    | { readonly __typename: 'BestPlan', readonly id: string, readonly provenLevels: number, readonly reasons: ReadonlyArray<string>, readonly sessions: ReadonlyArray<{ readonly number: number, readonly gapDays: number, readonly reason: string, readonly slot: { readonly id: string, readonly date: string, readonly dayPart: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string, readonly latitude: number, readonly longitude: number } | null, readonly present: ReadonlyArray<{ readonly id: string }>, readonly ifNeeded: ReadonlyArray<{ readonly id: string }>, readonly absent: ReadonlyArray<{ readonly kind: AbsenceKind, readonly participant: { readonly id: string } }> }> }
    | { readonly __typename: 'NoPlanPossible', readonly obstacles: ReadonlyArray<{ readonly code: string, readonly message: string }> }
    | { readonly __typename: 'PlanUndecided' }
  , readonly plan: { readonly id: string, readonly undoSecondsLeft: number, readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string } | null }> } | null, readonly planQuestion: { readonly proposalId: string, readonly sessions: ReadonlyArray<{ readonly number: number, readonly slot: { readonly id: string, readonly date: string, readonly startsAt: string, readonly endsAt: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null }>, readonly verdicts: ReadonlyArray<{ readonly verdict: PlanVerdictValue, readonly participant: { readonly id: string } }>, readonly lapse: { readonly changedSessions: ReadonlyArray<number>, readonly because: ReadonlyArray<RoundChangeKind> } | null } | null };

export type RoundWallPageQueryVariables = Exact<{
  id: string;
}>;


export type RoundWallPageQuery = { readonly planningRound: { readonly id: string, readonly status: RoundStatus, readonly version: number, readonly sessionsToPlan: number, readonly firstSessionNumber: number, readonly weekdays: ReadonlyArray<number>, readonly trajectory: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string, readonly givenName: string }, readonly hostsToCome: ReadonlyArray<{ readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } }> }, readonly fixedSession: { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly hostMunicipality: { readonly id: string, readonly latitude: number, readonly longitude: number, readonly displayName: string } | null, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly venue: { readonly name: string, readonly place: string } | null }, readonly slots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly dayPart: string, readonly whenInWords: string, readonly state: SlotState, readonly facilitatorAvailable: boolean, readonly marks: ReadonlyArray<{ readonly kind: string, readonly name: string, readonly effect: MarkEffect, readonly municipalities: ReadonlyArray<{ readonly id: string, readonly displayName: string }> }> }>, readonly respondents: ReadonlyArray<{ readonly answered: number, readonly notAnswered: number, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string, readonly givenName: string }, readonly municipality: { readonly id: string, readonly displayName: string } }, readonly answers: ReadonlyArray<{ readonly answer: AnswerValue, readonly canHost: boolean, readonly slot: { readonly id: string } }> }>, readonly locks: ReadonlyArray<{ readonly sessionNumber: number, readonly slot: { readonly id: string } | null, readonly host: { readonly id: string } | null }>, readonly invitation: { readonly answerBy: string, readonly mailedAt: string | null, readonly remindableFrom: string | null } | null, readonly period: { readonly from: string, readonly to: string }, readonly dayParts: ReadonlyArray<{ readonly name: string, readonly starts: string, readonly ends: string }>, readonly spacing: { readonly minDays: number, readonly maxDays: number, readonly targetDays: number }, readonly attendance: { readonly minPresent: number, readonly maxAbsencesPerParticipant: number }, readonly hostWishes: ReadonlyArray<{ readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly period: { readonly from: string, readonly to: string } }>, readonly proposal:
      | { readonly __typename: 'BestPlan', readonly id: string, readonly provenLevels: number, readonly reasons: ReadonlyArray<string>, readonly sessions: ReadonlyArray<{ readonly number: number, readonly gapDays: number, readonly reason: string, readonly slot: { readonly id: string, readonly date: string, readonly dayPart: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string, readonly latitude: number, readonly longitude: number } | null, readonly present: ReadonlyArray<{ readonly id: string }>, readonly ifNeeded: ReadonlyArray<{ readonly id: string }>, readonly absent: ReadonlyArray<{ readonly kind: AbsenceKind, readonly participant: { readonly id: string } }> }> }
      | { readonly __typename: 'NoPlanPossible', readonly obstacles: ReadonlyArray<{ readonly code: string, readonly message: string }> }
      | { readonly __typename: 'PlanUndecided' }
    , readonly plan: { readonly id: string, readonly undoSecondsLeft: number, readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string } | null }> } | null, readonly planQuestion: { readonly proposalId: string, readonly sessions: ReadonlyArray<{ readonly number: number, readonly slot: { readonly id: string, readonly date: string, readonly startsAt: string, readonly endsAt: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null }>, readonly verdicts: ReadonlyArray<{ readonly verdict: PlanVerdictValue, readonly participant: { readonly id: string } }>, readonly lapse: { readonly changedSessions: ReadonlyArray<number>, readonly because: ReadonlyArray<RoundChangeKind> } | null } | null } | null };

export type RoundAboutQueryVariables = Exact<{
  id: string;
}>;


export type RoundAboutQuery = { readonly planningRound: { readonly id: string, readonly movesSession: { readonly id: string } | null } | null };

export type RoundWallChangesSubscriptionVariables = Exact<{
  id: string;
  afterVersion?: number | null | undefined;
}>;


export type RoundWallChangesSubscription = { readonly planningRoundChanges: { readonly version: number, readonly news: { readonly afterVersion: number, readonly whole: { readonly id: string, readonly status: RoundStatus, readonly version: number, readonly sessionsToPlan: number, readonly firstSessionNumber: number, readonly weekdays: ReadonlyArray<number>, readonly trajectory: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string, readonly givenName: string }, readonly hostsToCome: ReadonlyArray<{ readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } }> }, readonly fixedSession: { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly hostMunicipality: { readonly id: string, readonly latitude: number, readonly longitude: number, readonly displayName: string } | null, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly venue: { readonly name: string, readonly place: string } | null }, readonly slots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly dayPart: string, readonly whenInWords: string, readonly state: SlotState, readonly facilitatorAvailable: boolean, readonly marks: ReadonlyArray<{ readonly kind: string, readonly name: string, readonly effect: MarkEffect, readonly municipalities: ReadonlyArray<{ readonly id: string, readonly displayName: string }> }> }>, readonly respondents: ReadonlyArray<{ readonly answered: number, readonly notAnswered: number, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string, readonly givenName: string }, readonly municipality: { readonly id: string, readonly displayName: string } }, readonly answers: ReadonlyArray<{ readonly answer: AnswerValue, readonly canHost: boolean, readonly slot: { readonly id: string } }> }>, readonly locks: ReadonlyArray<{ readonly sessionNumber: number, readonly slot: { readonly id: string } | null, readonly host: { readonly id: string } | null }>, readonly invitation: { readonly answerBy: string, readonly mailedAt: string | null, readonly remindableFrom: string | null } | null, readonly period: { readonly from: string, readonly to: string }, readonly dayParts: ReadonlyArray<{ readonly name: string, readonly starts: string, readonly ends: string }>, readonly spacing: { readonly minDays: number, readonly maxDays: number, readonly targetDays: number }, readonly attendance: { readonly minPresent: number, readonly maxAbsencesPerParticipant: number }, readonly hostWishes: ReadonlyArray<{ readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly period: { readonly from: string, readonly to: string } }>, readonly proposal:
          | { readonly __typename: 'BestPlan', readonly id: string, readonly provenLevels: number, readonly reasons: ReadonlyArray<string>, readonly sessions: ReadonlyArray<{ readonly number: number, readonly gapDays: number, readonly reason: string, readonly slot: { readonly id: string, readonly date: string, readonly dayPart: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string, readonly latitude: number, readonly longitude: number } | null, readonly present: ReadonlyArray<{ readonly id: string }>, readonly ifNeeded: ReadonlyArray<{ readonly id: string }>, readonly absent: ReadonlyArray<{ readonly kind: AbsenceKind, readonly participant: { readonly id: string } }> }> }
          | { readonly __typename: 'NoPlanPossible', readonly obstacles: ReadonlyArray<{ readonly code: string, readonly message: string }> }
          | { readonly __typename: 'PlanUndecided' }
        , readonly plan: { readonly id: string, readonly undoSecondsLeft: number, readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string } | null }> } | null, readonly planQuestion: { readonly proposalId: string, readonly sessions: ReadonlyArray<{ readonly number: number, readonly slot: { readonly id: string, readonly date: string, readonly startsAt: string, readonly endsAt: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null }>, readonly verdicts: ReadonlyArray<{ readonly verdict: PlanVerdictValue, readonly participant: { readonly id: string } }>, readonly lapse: { readonly changedSessions: ReadonlyArray<number>, readonly because: ReadonlyArray<RoundChangeKind> } | null } | null } | null, readonly answered: { readonly proposal:
          | { readonly __typename: 'BestPlan', readonly id: string, readonly provenLevels: number, readonly reasons: ReadonlyArray<string>, readonly sessions: ReadonlyArray<{ readonly number: number, readonly gapDays: number, readonly reason: string, readonly slot: { readonly id: string, readonly date: string, readonly dayPart: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string, readonly latitude: number, readonly longitude: number } | null, readonly present: ReadonlyArray<{ readonly id: string }>, readonly ifNeeded: ReadonlyArray<{ readonly id: string }>, readonly absent: ReadonlyArray<{ readonly kind: AbsenceKind, readonly participant: { readonly id: string } }> }> }
          | { readonly __typename: 'NoPlanPossible', readonly obstacles: ReadonlyArray<{ readonly code: string, readonly message: string }> }
          | { readonly __typename: 'PlanUndecided' }
        , readonly planQuestion: { readonly proposalId: string, readonly sessions: ReadonlyArray<{ readonly number: number, readonly slot: { readonly id: string, readonly date: string, readonly startsAt: string, readonly endsAt: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null }>, readonly verdicts: ReadonlyArray<{ readonly verdict: PlanVerdictValue, readonly participant: { readonly id: string } }>, readonly lapse: { readonly changedSessions: ReadonlyArray<number>, readonly because: ReadonlyArray<RoundChangeKind> } | null } | null } | null, readonly respondents: ReadonlyArray<{ readonly answered: number, readonly notAnswered: number, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string, readonly givenName: string }, readonly municipality: { readonly id: string, readonly displayName: string } }, readonly answers: ReadonlyArray<{ readonly answer: AnswerValue, readonly canHost: boolean, readonly slot: { readonly id: string } }> }> } | null } };

export type SetSlotStatesMutationVariables = Exact<{
  input: SetSlotStatesInput;
}>;


export type SetSlotStatesMutation = { readonly setSlotStates:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'SetSlotStatesSuccess', readonly round: { readonly id: string, readonly version: number } }
   };

export type SetFacilitatorAvailabilityMutationVariables = Exact<{
  input: SetFacilitatorAvailabilityInput;
}>;


export type SetFacilitatorAvailabilityMutation = { readonly setFacilitatorAvailability:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'SetFacilitatorAvailabilitySuccess', readonly round: { readonly id: string, readonly version: number } }
   };

export type LockSessionMutationVariables = Exact<{
  input: LockSessionInput;
}>;


export type LockSessionMutation = { readonly lockSession:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'LockSessionSuccess', readonly round: { readonly id: string, readonly version: number } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type UnlockSessionMutationVariables = Exact<{
  input: UnlockSessionInput;
}>;


export type UnlockSessionMutation = { readonly unlockSession:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'UnlockSessionSuccess', readonly round: { readonly id: string, readonly version: number } }
   };

export type ConfirmPlanMutationVariables = Exact<{
  input: ConfirmPlanInput;
}>;


export type ConfirmPlanMutation = { readonly confirmPlan:
    | { readonly __typename: 'ConfirmPlanSuccess', readonly plan: { readonly id: string } }
    | { readonly __typename: 'DoubleBooked', readonly code: string, readonly message: string }
    | { readonly __typename: 'NoPlan', readonly code: string, readonly message: string, readonly obstacles: ReadonlyArray<{ readonly code: string, readonly message: string }> }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'ProposalOutdated', readonly code: string, readonly message: string, readonly round: { readonly id: string, readonly status: RoundStatus, readonly version: number, readonly sessionsToPlan: number, readonly firstSessionNumber: number, readonly weekdays: ReadonlyArray<number>, readonly trajectory: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string, readonly givenName: string }, readonly hostsToCome: ReadonlyArray<{ readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } }> }, readonly fixedSession: { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly hostMunicipality: { readonly id: string, readonly latitude: number, readonly longitude: number, readonly displayName: string } | null, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly venue: { readonly name: string, readonly place: string } | null }, readonly slots: ReadonlyArray<{ readonly id: string, readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly dayPart: string, readonly whenInWords: string, readonly state: SlotState, readonly facilitatorAvailable: boolean, readonly marks: ReadonlyArray<{ readonly kind: string, readonly name: string, readonly effect: MarkEffect, readonly municipalities: ReadonlyArray<{ readonly id: string, readonly displayName: string }> }> }>, readonly respondents: ReadonlyArray<{ readonly answered: number, readonly notAnswered: number, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string, readonly givenName: string }, readonly municipality: { readonly id: string, readonly displayName: string } }, readonly answers: ReadonlyArray<{ readonly answer: AnswerValue, readonly canHost: boolean, readonly slot: { readonly id: string } }> }>, readonly locks: ReadonlyArray<{ readonly sessionNumber: number, readonly slot: { readonly id: string } | null, readonly host: { readonly id: string } | null }>, readonly invitation: { readonly answerBy: string, readonly mailedAt: string | null, readonly remindableFrom: string | null } | null, readonly period: { readonly from: string, readonly to: string }, readonly dayParts: ReadonlyArray<{ readonly name: string, readonly starts: string, readonly ends: string }>, readonly spacing: { readonly minDays: number, readonly maxDays: number, readonly targetDays: number }, readonly attendance: { readonly minPresent: number, readonly maxAbsencesPerParticipant: number }, readonly hostWishes: ReadonlyArray<{ readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly period: { readonly from: string, readonly to: string } }>, readonly proposal:
          | { readonly __typename: 'BestPlan', readonly id: string, readonly provenLevels: number, readonly reasons: ReadonlyArray<string>, readonly sessions: ReadonlyArray<{ readonly number: number, readonly gapDays: number, readonly reason: string, readonly slot: { readonly id: string, readonly date: string, readonly dayPart: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string, readonly latitude: number, readonly longitude: number } | null, readonly present: ReadonlyArray<{ readonly id: string }>, readonly ifNeeded: ReadonlyArray<{ readonly id: string }>, readonly absent: ReadonlyArray<{ readonly kind: AbsenceKind, readonly participant: { readonly id: string } }> }> }
          | { readonly __typename: 'NoPlanPossible', readonly obstacles: ReadonlyArray<{ readonly code: string, readonly message: string }> }
          | { readonly __typename: 'PlanUndecided' }
        , readonly plan: { readonly id: string, readonly undoSecondsLeft: number, readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly date: string, readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly place: string } | null }> } | null, readonly planQuestion: { readonly proposalId: string, readonly sessions: ReadonlyArray<{ readonly number: number, readonly slot: { readonly id: string, readonly date: string, readonly startsAt: string, readonly endsAt: string }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null }>, readonly verdicts: ReadonlyArray<{ readonly verdict: PlanVerdictValue, readonly participant: { readonly id: string } }>, readonly lapse: { readonly changedSessions: ReadonlyArray<number>, readonly because: ReadonlyArray<RoundChangeKind> } | null } | null } }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type KeepersFragment = { readonly id: string, readonly name: string, readonly secretaries: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string | null }> | null };

export type KeepersOfQueryVariables = Exact<{
  id: string;
}>;


export type KeepersOfQuery = { readonly node:
    | { readonly __typename: 'CalendarFeed', readonly id: string }
    | { readonly __typename: 'CandidateSlot', readonly id: string }
    | { readonly __typename: 'CompositionRun', readonly id: string }
    | { readonly __typename: 'Continuation', readonly id: string }
    | { readonly __typename: 'Intake', readonly id: string }
    | { readonly __typename: 'IntendedGroup', readonly id: string }
    | { readonly __typename: 'Municipality', readonly id: string }
    | { readonly __typename: 'Offer', readonly id: string }
    | { readonly __typename: 'Participant', readonly id: string }
    | { readonly __typename: 'Person', readonly id: string, readonly name: string, readonly secretaries: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string | null }> | null }
    | { readonly __typename: 'Plan', readonly id: string }
    | { readonly __typename: 'PlanningRound', readonly id: string }
    | { readonly __typename: 'Registration', readonly id: string }
    | { readonly __typename: 'Session', readonly id: string }
    | { readonly __typename: 'Trajectory', readonly id: string }
   | null };

export type AppointSecretaryMutationVariables = Exact<{
  input: AppointSecretaryInput;
}>;


export type AppointSecretaryMutation = { readonly appointSecretary:
    | { readonly __typename: 'AppointSecretarySuccess', readonly wethouder: { readonly id: string, readonly name: string, readonly secretaries: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string | null }> | null } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type EndServingMutationVariables = Exact<{
  input: EndServingInput;
}>;


export type EndServingMutation = { readonly endServing:
    | { readonly __typename: 'EndServingSuccess', readonly wethouder: { readonly id: string, readonly name: string, readonly secretaries: ReadonlyArray<{ readonly id: string, readonly name: string, readonly email: string | null }> | null } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type SessionChangingFragment = { readonly endsAt: string, readonly date: string, readonly participants: ReadonlyArray<{ readonly id: string, readonly person: { readonly id: string, readonly name: string } }>, readonly absences: ReadonlyArray<{ readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> | null, readonly turnout: { readonly members: number, readonly absent: number, readonly minPresent: number, readonly isHostAbsent: boolean, readonly isTooLow: boolean } | null, readonly swaps: ReadonlyArray<{ readonly id: string, readonly state: SwapState, readonly reason: string | null, readonly mayAnswer: boolean, readonly mayWithdraw: boolean, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly otherHost: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly session: { readonly id: string, readonly number: number, readonly whenInWords: string }, readonly otherSession: { readonly id: string, readonly number: number, readonly whenInWords: string } }> | null, readonly replacementRound: { readonly id: string, readonly version: number, readonly invitation: { readonly answerBy: string, readonly remindableFrom: string | null } | null, readonly respondents: ReadonlyArray<{ readonly answered: number, readonly notAnswered: number, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> } | null, readonly cycle: { readonly id: string, readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly status: SessionStatus, readonly startsAt: string, readonly whenInWords: string, readonly version: number, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null }> } };

export type SessionSwapFragment = { readonly id: string, readonly state: SwapState, readonly reason: string | null, readonly mayAnswer: boolean, readonly mayWithdraw: boolean, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly otherHost: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly session: { readonly id: string, readonly number: number, readonly whenInWords: string }, readonly otherSession: { readonly id: string, readonly number: number, readonly whenInWords: string } };

export type MomentFragment = { readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly canCome: number, readonly ifNeeded: number, readonly cannotCome: number, readonly notKnown: number, readonly people: ReadonlyArray<{ readonly answer: MomentAnswer, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly inWords: string, readonly isImpossible: boolean }> };

export type SessionReplacementsQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type SessionReplacementsQuery = { readonly node:
    | { readonly __typename: 'CalendarFeed' }
    | { readonly __typename: 'CandidateSlot' }
    | { readonly __typename: 'CompositionRun' }
    | { readonly __typename: 'Continuation' }
    | { readonly __typename: 'Intake' }
    | { readonly __typename: 'IntendedGroup' }
    | { readonly __typename: 'Municipality' }
    | { readonly __typename: 'Offer' }
    | { readonly __typename: 'Participant' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'Plan' }
    | { readonly __typename: 'PlanningRound' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Session', readonly id: string, readonly replacements: { readonly known: number, readonly moments: ReadonlyArray<{ readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly canCome: number, readonly ifNeeded: number, readonly cannotCome: number, readonly notKnown: number, readonly people: ReadonlyArray<{ readonly answer: MomentAnswer, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly inWords: string, readonly isImpossible: boolean }> }> } | null }
    | { readonly __typename: 'Trajectory' }
   | null };

export type TypedMomentQueryVariables = Exact<{
  id: string;
  startsAt: string;
  endsAt: string;
}>;


export type TypedMomentQuery = { readonly node:
    | { readonly __typename: 'CalendarFeed' }
    | { readonly __typename: 'CandidateSlot' }
    | { readonly __typename: 'CompositionRun' }
    | { readonly __typename: 'Continuation' }
    | { readonly __typename: 'Intake' }
    | { readonly __typename: 'IntendedGroup' }
    | { readonly __typename: 'Municipality' }
    | { readonly __typename: 'Offer' }
    | { readonly __typename: 'Participant' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'Plan' }
    | { readonly __typename: 'PlanningRound' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Session', readonly id: string, readonly assessedMoment: { readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly canCome: number, readonly ifNeeded: number, readonly cannotCome: number, readonly notKnown: number, readonly people: ReadonlyArray<{ readonly answer: MomentAnswer, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly inWords: string, readonly isImpossible: boolean }> } | null }
    | { readonly __typename: 'Trajectory' }
   | null };

type Refusal_DoubleBooked_Fragment = { readonly code: string, readonly message: string };

type Refusal_GroupChanged_Fragment = { readonly code: string, readonly message: string };

type Refusal_InvalidInput_Fragment = { readonly code: string, readonly message: string };

type Refusal_NoPlan_Fragment = { readonly code: string, readonly message: string };

type Refusal_NotAllowed_Fragment = { readonly code: string, readonly message: string };

type Refusal_NotFound_Fragment = { readonly code: string, readonly message: string };

type Refusal_Outdated_Fragment = { readonly code: string, readonly message: string };

type Refusal_ProposalOutdated_Fragment = { readonly code: string, readonly message: string };

type Refusal_RuleBroken_Fragment = { readonly code: string, readonly message: string };

export type RefusalFragment =
  | Refusal_DoubleBooked_Fragment
  | Refusal_GroupChanged_Fragment
  | Refusal_InvalidInput_Fragment
  | Refusal_NoPlan_Fragment
  | Refusal_NotAllowed_Fragment
  | Refusal_NotFound_Fragment
  | Refusal_Outdated_Fragment
  | Refusal_ProposalOutdated_Fragment
  | Refusal_RuleBroken_Fragment
;

type ChangeRefusal_DoubleBooked_Fragment = { readonly code: string, readonly message: string };

type ChangeRefusal_GroupChanged_Fragment = { readonly code: string, readonly message: string };

type ChangeRefusal_InvalidInput_Fragment = { readonly code: string, readonly message: string };

type ChangeRefusal_NoPlan_Fragment = { readonly code: string, readonly message: string };

type ChangeRefusal_NotAllowed_Fragment = { readonly code: string, readonly message: string };

type ChangeRefusal_NotFound_Fragment = { readonly code: string, readonly message: string };

type ChangeRefusal_Outdated_Fragment = { readonly code: string, readonly message: string, readonly lastChange: { readonly becameInWords: string | null, readonly actor: { readonly id: string, readonly name: string } | null } | null };

type ChangeRefusal_ProposalOutdated_Fragment = { readonly code: string, readonly message: string };

type ChangeRefusal_RuleBroken_Fragment = { readonly code: string, readonly message: string };

export type ChangeRefusalFragment =
  | ChangeRefusal_DoubleBooked_Fragment
  | ChangeRefusal_GroupChanged_Fragment
  | ChangeRefusal_InvalidInput_Fragment
  | ChangeRefusal_NoPlan_Fragment
  | ChangeRefusal_NotAllowed_Fragment
  | ChangeRefusal_NotFound_Fragment
  | ChangeRefusal_Outdated_Fragment
  | ChangeRefusal_ProposalOutdated_Fragment
  | ChangeRefusal_RuleBroken_Fragment
;

export type MoveToMomentMutationVariables = Exact<{
  input: MoveSessionInput;
}>;


export type MoveToMomentMutation = { readonly moveSession:
    | { readonly __typename: 'DoubleBooked', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'MoveSessionSuccess', readonly session: { readonly id: string, readonly whenInWords: string } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string, readonly lastChange: { readonly becameInWords: string | null, readonly actor: { readonly id: string, readonly name: string } | null } | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ReportAbsenceMutationVariables = Exact<{
  input: ReportAbsenceInput;
}>;


export type ReportAbsenceMutation = { readonly reportAbsence:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'ReportAbsenceSuccess' }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type WithdrawAbsenceMutationVariables = Exact<{
  input: WithdrawAbsenceInput;
}>;


export type WithdrawAbsenceMutation = { readonly withdrawAbsence:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'WithdrawAbsenceSuccess' }
   };

export type AskSwapMutationVariables = Exact<{
  input: AskSwapInput;
}>;


export type AskSwapMutation = { readonly askSwap:
    | { readonly __typename: 'AskSwapSuccess' }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string, readonly lastChange: { readonly becameInWords: string | null, readonly actor: { readonly id: string, readonly name: string } | null } | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type AgreeToSwapMutationVariables = Exact<{
  input: AgreeToSwapInput;
}>;


export type AgreeToSwapMutation = { readonly agreeToSwap:
    | { readonly __typename: 'AgreeToSwapSuccess' }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type DeclineSwapMutationVariables = Exact<{
  input: DeclineSwapInput;
}>;


export type DeclineSwapMutation = { readonly declineSwap:
    | { readonly __typename: 'DeclineSwapSuccess' }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type WithdrawSwapMutationVariables = Exact<{
  input: WithdrawSwapInput;
}>;


export type WithdrawSwapMutation = { readonly withdrawSwap:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'WithdrawSwapSuccess' }
   };

export type SessionReplacementFragment = { readonly id: string, readonly version: number, readonly invitation: { readonly answerBy: string, readonly remindableFrom: string | null } | null, readonly respondents: ReadonlyArray<{ readonly answered: number, readonly notAnswered: number, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> };

export type SessionSuggestionsQueryVariables = Exact<{
  id: string;
  first: number;
}>;


export type SessionSuggestionsQuery = { readonly node:
    | { readonly __typename: 'CalendarFeed' }
    | { readonly __typename: 'CandidateSlot' }
    | { readonly __typename: 'CompositionRun' }
    | { readonly __typename: 'Continuation' }
    | { readonly __typename: 'Intake' }
    | { readonly __typename: 'IntendedGroup' }
    | { readonly __typename: 'Municipality' }
    | { readonly __typename: 'Offer' }
    | { readonly __typename: 'Participant' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'Plan' }
    | { readonly __typename: 'PlanningRound' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Session', readonly id: string, readonly suggestedMoments: ReadonlyArray<{ readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly canCome: number, readonly ifNeeded: number, readonly cannotCome: number, readonly notKnown: number, readonly people: ReadonlyArray<{ readonly answer: MomentAnswer, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly inWords: string, readonly isImpossible: boolean }> }> | null }
    | { readonly __typename: 'Trajectory' }
   | null };

export type SessionAskedMomentsQueryVariables = Exact<{
  id: string;
}>;


export type SessionAskedMomentsQuery = { readonly node:
    | { readonly __typename: 'CalendarFeed' }
    | { readonly __typename: 'CandidateSlot' }
    | { readonly __typename: 'CompositionRun' }
    | { readonly __typename: 'Continuation' }
    | { readonly __typename: 'Intake' }
    | { readonly __typename: 'IntendedGroup' }
    | { readonly __typename: 'Municipality' }
    | { readonly __typename: 'Offer' }
    | { readonly __typename: 'Participant' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'Plan' }
    | { readonly __typename: 'PlanningRound' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Session', readonly id: string, readonly version: number, readonly replacementRound: { readonly id: string, readonly version: number, readonly invitation: { readonly answerBy: string, readonly remindableFrom: string | null } | null, readonly respondents: ReadonlyArray<{ readonly answered: number, readonly notAnswered: number, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> } | null, readonly askedMoments: ReadonlyArray<{ readonly basis: string, readonly isProposed: boolean, readonly slot: { readonly id: string, readonly facilitatorAvailable: boolean }, readonly moment: { readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly canCome: number, readonly ifNeeded: number, readonly cannotCome: number, readonly notKnown: number, readonly people: ReadonlyArray<{ readonly answer: MomentAnswer, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly inWords: string, readonly isImpossible: boolean }> } }> | null }
    | { readonly __typename: 'Trajectory' }
   | null };

export type AskedMomentItemFragment = { readonly basis: string, readonly isProposed: boolean, readonly slot: { readonly id: string, readonly facilitatorAvailable: boolean }, readonly moment: { readonly startsAt: string, readonly endsAt: string, readonly whenInWords: string, readonly canCome: number, readonly ifNeeded: number, readonly cannotCome: number, readonly notKnown: number, readonly people: ReadonlyArray<{ readonly answer: MomentAnswer, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> | null, readonly warnings: ReadonlyArray<{ readonly code: string, readonly inWords: string, readonly isImpossible: boolean }> } };

export type SessionReplacementChangesSubscriptionVariables = Exact<{
  id: string;
  afterVersion?: number | null | undefined;
}>;


export type SessionReplacementChangesSubscription = { readonly planningRoundChanges: { readonly version: number, readonly kind: RoundChangeKind } };

export type AskForReplacementMutationVariables = Exact<{
  input: AskForReplacementInput;
}>;


export type AskForReplacementMutation = { readonly askForReplacement:
    | { readonly __typename: 'AskForReplacementSuccess' }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string, readonly lastChange: { readonly becameInWords: string | null, readonly actor: { readonly id: string, readonly name: string } | null } | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ChooseReplacementMutationVariables = Exact<{
  input: ChooseReplacementInput;
}>;


export type ChooseReplacementMutation = { readonly chooseReplacement:
    | { readonly __typename: 'ChooseReplacementSuccess' }
    | { readonly __typename: 'DoubleBooked', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string, readonly lastChange: { readonly becameInWords: string | null, readonly actor: { readonly id: string, readonly name: string } | null } | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type StopReplacementMutationVariables = Exact<{
  input: StopReplacementInput;
}>;


export type StopReplacementMutation = { readonly stopReplacement:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'StopReplacementSuccess' }
   };

export type RemindAboutReplacementMutationVariables = Exact<{
  input: RemindAboutReplacementInput;
}>;


export type RemindAboutReplacementMutation = { readonly remindAboutReplacement:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RemindAboutReplacementSuccess', readonly mails: number }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type SayFacilitatorCanMutationVariables = Exact<{
  input: SetFacilitatorAvailabilityInput;
}>;


export type SayFacilitatorCanMutation = { readonly setFacilitatorAvailability:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'SetFacilitatorAvailabilitySuccess' }
   };

export type SessionDetailsFragment = { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly startsAt: string, readonly whenInWords: string, readonly version: number, readonly trajectory: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string }, readonly participants: ReadonlyArray<{ readonly id: string, readonly lastDay: string | null, readonly person: { readonly id: string, readonly name: string } }> }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly place: string, readonly directions: string | null } | null, readonly hosting: { readonly room: string | null, readonly parking: string | null, readonly lunch: string | null } | null };

export type SessionQueryVariables = Exact<{
  id: string;
}>;


export type SessionQuery = { readonly node:
    | { readonly __typename: 'CalendarFeed' }
    | { readonly __typename: 'CandidateSlot' }
    | { readonly __typename: 'CompositionRun' }
    | { readonly __typename: 'Continuation' }
    | { readonly __typename: 'Intake' }
    | { readonly __typename: 'IntendedGroup' }
    | { readonly __typename: 'Municipality' }
    | { readonly __typename: 'Offer' }
    | { readonly __typename: 'Participant' }
    | { readonly __typename: 'Person' }
    | { readonly __typename: 'Plan' }
    | { readonly __typename: 'PlanningRound' }
    | { readonly __typename: 'Registration' }
    | { readonly __typename: 'Session', readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly startsAt: string, readonly whenInWords: string, readonly version: number, readonly endsAt: string, readonly date: string, readonly trajectory: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string }, readonly participants: ReadonlyArray<{ readonly id: string, readonly lastDay: string | null, readonly person: { readonly id: string, readonly name: string } }> }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly place: string, readonly directions: string | null } | null, readonly hosting: { readonly room: string | null, readonly parking: string | null, readonly lunch: string | null } | null, readonly participants: ReadonlyArray<{ readonly id: string, readonly person: { readonly id: string, readonly name: string } }>, readonly absences: ReadonlyArray<{ readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> | null, readonly turnout: { readonly members: number, readonly absent: number, readonly minPresent: number, readonly isHostAbsent: boolean, readonly isTooLow: boolean } | null, readonly swaps: ReadonlyArray<{ readonly id: string, readonly state: SwapState, readonly reason: string | null, readonly mayAnswer: boolean, readonly mayWithdraw: boolean, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly otherHost: { readonly id: string, readonly person: { readonly id: string, readonly name: string } }, readonly session: { readonly id: string, readonly number: number, readonly whenInWords: string }, readonly otherSession: { readonly id: string, readonly number: number, readonly whenInWords: string } }> | null, readonly replacementRound: { readonly id: string, readonly version: number, readonly invitation: { readonly answerBy: string, readonly remindableFrom: string | null } | null, readonly respondents: ReadonlyArray<{ readonly answered: number, readonly notAnswered: number, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> } | null, readonly cycle: { readonly id: string, readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly status: SessionStatus, readonly startsAt: string, readonly whenInWords: string, readonly version: number, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null }> } }
    | { readonly __typename: 'Trajectory' }
   | null };

export type ArrangeHostingMutationVariables = Exact<{
  input: ArrangeHostingInput;
}>;


export type ArrangeHostingMutation = { readonly arrangeHosting:
    | { readonly __typename: 'ArrangeHostingSuccess', readonly session: { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly startsAt: string, readonly whenInWords: string, readonly version: number, readonly trajectory: { readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string }, readonly participants: ReadonlyArray<{ readonly id: string, readonly lastDay: string | null, readonly person: { readonly id: string, readonly name: string } }> }, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly place: string, readonly directions: string | null } | null, readonly hosting: { readonly room: string | null, readonly parking: string | null, readonly lunch: string | null } | null } }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type StaffQueryVariables = Exact<{ [key: string]: never; }>;


export type StaffQuery = { readonly staff: ReadonlyArray<{ readonly role: StaffRole, readonly person: { readonly id: string, readonly name: string, readonly email: string | null } }> };

export type AppointStaffMutationVariables = Exact<{
  input: AppointStaffInput;
}>;


export type AppointStaffMutation = { readonly appointStaff:
    | { readonly __typename: 'AppointStaffSuccess', readonly person: { readonly id: string, readonly name: string } }
    | { readonly __typename: 'InvalidInput', readonly field: string, readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type EndStaffMutationVariables = Exact<{
  input: EndStaffInput;
}>;


export type EndStaffMutation = { readonly endStaff:
    | { readonly __typename: 'EndStaffSuccess', readonly person: { readonly id: string } }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type FacilitatorsQueryVariables = Exact<{ [key: string]: never; }>;


export type FacilitatorsQuery = { readonly facilitators: ReadonlyArray<{ readonly id: string, readonly name: string }> };

export type FoundPersonFragment = { readonly id: string, readonly name: string, readonly term: { readonly endsOn: string | null, readonly municipality: { readonly id: string, readonly displayName: string } } | null };

export type FindPeopleQueryVariables = Exact<{
  search: string;
  first: number;
}>;


export type FindPeopleQuery = { readonly people: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly name: string, readonly term: { readonly endsOn: string | null, readonly municipality: { readonly id: string, readonly displayName: string } } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean } } };

export type StartTrajectoryMutationVariables = Exact<{
  input: StartTrajectoryInput;
}>;


export type StartTrajectoryMutation = { readonly startTrajectory:
    | { readonly __typename: 'DoubleBooked', readonly code: string, readonly message: string }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'StartTrajectorySuccess', readonly trajectory: { readonly id: string } }
   };

export type TrajectorySessionFragment = { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly whenInWords: string, readonly version: number, readonly turnout: { readonly members: number, readonly absent: number, readonly isTooLow: boolean } | null, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly place: string, readonly directions: string | null } | null };

export type TrajectoryQueryVariables = Exact<{
  id: string;
}>;


export type TrajectoryQuery = { readonly trajectory: { readonly mayAskContinuation: boolean | null, readonly id: string, readonly name: string, readonly facilitator: { readonly id: string, readonly name: string }, readonly participants: ReadonlyArray<{ readonly id: string, readonly leftAt: string | null, readonly lastDay: string | null, readonly person: { readonly id: string, readonly name: string, readonly secretaries: ReadonlyArray<{ readonly id: string, readonly name: string }> | null }, readonly municipality: { readonly id: string, readonly displayName: string } }>, readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly whenInWords: string, readonly version: number, readonly turnout: { readonly members: number, readonly absent: number, readonly isTooLow: boolean } | null, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly place: string, readonly directions: string | null } | null }>, readonly hostsToCome: ReadonlyArray<{ readonly id: string, readonly person: { readonly id: string, readonly name: string }, readonly municipality: { readonly id: string, readonly displayName: string } }>, readonly currentRound: { readonly id: string, readonly status: RoundStatus } | null, readonly suggestedRound: { readonly sessionsToPlan: number } | null, readonly continuation: { readonly id: string, readonly status: ContinuationStatus, readonly terms: { readonly inWords: string }, readonly choices: ReadonlyArray<{ readonly choice: ContinuationChoice | null, readonly participant: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } }> } | null } | null };

export type CancelSessionMutationVariables = Exact<{
  input: CancelSessionInput;
}>;


export type CancelSessionMutation = { readonly cancelSession:
    | { readonly __typename: 'CancelSessionSuccess', readonly session: { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly whenInWords: string, readonly version: number, readonly turnout: { readonly members: number, readonly absent: number, readonly isTooLow: boolean } | null, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly place: string, readonly directions: string | null } | null } }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string, readonly lastChange: { readonly becameInWords: string | null, readonly actor: { readonly id: string, readonly name: string } | null } | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type ChangeVenueMutationVariables = Exact<{
  input: ChangeVenueInput;
}>;


export type ChangeVenueMutation = { readonly changeVenue:
    | { readonly __typename: 'ChangeVenueSuccess', readonly session: { readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly whenInWords: string, readonly version: number, readonly turnout: { readonly members: number, readonly absent: number, readonly isTooLow: boolean } | null, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly place: string, readonly directions: string | null } | null } }
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string, readonly lastChange: { readonly becameInWords: string | null, readonly actor: { readonly id: string, readonly name: string } | null } | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type SwapHostsMutationVariables = Exact<{
  input: SwapHostsInput;
}>;


export type SwapHostsMutation = { readonly swapHosts:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'Outdated', readonly code: string, readonly message: string, readonly lastChange: { readonly becameInWords: string | null, readonly actor: { readonly id: string, readonly name: string } | null } | null }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'SwapHostsSuccess', readonly sessions: ReadonlyArray<{ readonly id: string, readonly number: number, readonly lastNumber: number, readonly status: SessionStatus, readonly startsAt: string, readonly endsAt: string, readonly date: string, readonly whenInWords: string, readonly version: number, readonly turnout: { readonly members: number, readonly absent: number, readonly isTooLow: boolean } | null, readonly host: { readonly id: string, readonly person: { readonly id: string, readonly name: string } } | null, readonly hostMunicipality: { readonly id: string, readonly displayName: string } | null, readonly venue: { readonly name: string, readonly street: string | null, readonly postalCode: string | null, readonly place: string, readonly directions: string | null } | null }> }
   };

export type WithdrawPlanningRoundMutationVariables = Exact<{
  input: WithdrawPlanningRoundInput;
}>;


export type WithdrawPlanningRoundMutation = { readonly withdrawPlanningRound:
    | { readonly __typename: 'InvalidInput', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
    | { readonly __typename: 'WithdrawPlanningRoundSuccess', readonly round: { readonly id: string, readonly status: RoundStatus } }
   };

export type CreatePersonalLinkMutationVariables = Exact<{
  input: CreatePersonalLinkInput;
}>;


export type CreatePersonalLinkMutation = { readonly createPersonalLink:
    | { readonly __typename: 'CreatePersonalLinkSuccess', readonly url: string }
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
   };

export type RevokePersonalLinksMutationVariables = Exact<{
  input: RevokePersonalLinksInput;
}>;


export type RevokePersonalLinksMutation = { readonly revokePersonalLinks:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'NotFound', readonly code: string, readonly message: string }
    | { readonly __typename: 'RevokePersonalLinksSuccess', readonly revoked: number }
   };

export type TrajectoryHistoryQueryVariables = Exact<{
  id: string;
  first: number;
  after?: string | null | undefined;
}>;


export type TrajectoryHistoryQuery = { readonly trajectory: { readonly id: string, readonly history: { readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly at: string, readonly inWords: string, readonly reason: string | null, readonly actor: { readonly id: string, readonly name: string } | null } }>, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null } } } | null };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { readonly viewer: { readonly roles: ReadonlyArray<Role>, readonly endedDevice: EndedDevice | null, readonly joined: { readonly helperName: string | null, readonly round: { readonly id: string }, readonly participant: { readonly id: string } } | null, readonly person: { readonly id: string, readonly name: string, readonly givenName: string } | null, readonly represents: ReadonlyArray<{ readonly id: string, readonly name: string }>, readonly standsInFor: ReadonlyArray<{ readonly id: string }> } };

export type RequestSignInLinkMutationVariables = Exact<{
  email: string;
}>;


export type RequestSignInLinkMutation = { readonly requestSignInLink:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'RequestSignInLinkSuccess' }
    | { readonly __typename: 'RuleBroken', readonly code: string, readonly message: string }
   };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { readonly signOut:
    | { readonly __typename: 'NotAllowed', readonly code: string, readonly message: string }
    | { readonly __typename: 'SignOutSuccess' }
   };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const AgendaFeedFragmentDoc = new TypedDocumentString(`
    fragment AgendaFeed on CalendarFeed {
  id
  kind
  createdAt
  revokedAt
  revokeReason
  lastFetchedAt
  lastClient
  showsHolds
  availability
  owner {
    id
    name
  }
}
    `, {"fragmentName":"AgendaFeed"}) as unknown as TypedDocumentString<AgendaFeedFragment, unknown>;
export const FeedAddressFragmentDoc = new TypedDocumentString(`
    fragment FeedAddress on CalendarFeedAddress {
  url
  webcalUrl
  feed {
    ...AgendaFeed
  }
}
    fragment AgendaFeed on CalendarFeed {
  id
  kind
  createdAt
  revokedAt
  revokeReason
  lastFetchedAt
  lastClient
  showsHolds
  availability
  owner {
    id
    name
  }
}`, {"fragmentName":"FeedAddress"}) as unknown as TypedDocumentString<FeedAddressFragment, unknown>;
export const AskedPlanFragmentDoc = new TypedDocumentString(`
    fragment AskedPlan on PlanningRound {
  planQuestion {
    proposalId
    sessions {
      number
      slot {
        id
        date
        startsAt
        endsAt
      }
      host {
        id
        person {
          id
          name
        }
      }
      hostMunicipality {
        id
        displayName
      }
    }
    verdicts {
      participant {
        id
      }
      verdict
    }
    lapse {
      changedSessions
      because
    }
  }
}
    `, {"fragmentName":"AskedPlan"}) as unknown as TypedDocumentString<AskedPlanFragment, unknown>;
export const PlannedSessionFragmentDoc = new TypedDocumentString(`
    fragment PlannedSession on Session {
  id
  number
  lastNumber
  status
  date
  startsAt
  endsAt
  whenInWords
  host {
    id
    person {
      id
      name
    }
  }
  hostMunicipality {
    id
    displayName
  }
  venue {
    name
    place
  }
}
    `, {"fragmentName":"PlannedSession"}) as unknown as TypedDocumentString<PlannedSessionFragment, unknown>;
export const StandingPlanFragmentDoc = new TypedDocumentString(`
    fragment StandingPlan on PlanningRound {
  plan {
    id
    undoSecondsLeft
    sessions {
      ...PlannedSession
    }
  }
}
    fragment PlannedSession on Session {
  id
  number
  lastNumber
  status
  date
  startsAt
  endsAt
  whenInWords
  host {
    id
    person {
      id
      name
    }
  }
  hostMunicipality {
    id
    displayName
  }
  venue {
    name
    place
  }
}`, {"fragmentName":"StandingPlan"}) as unknown as TypedDocumentString<StandingPlanFragment, unknown>;
export const AnswerRoundFragmentDoc = new TypedDocumentString(`
    fragment AnswerRound on PlanningRound {
  id
  status
  version
  movesSession {
    id
    number
    whenInWords
    host {
      id
    }
  }
  trajectory {
    id
    name
    facilitator {
      id
      name
    }
    hostsToCome {
      id
    }
  }
  slots {
    id
    startsAt
    endsAt
    date
    dayPart
    state
    marks {
      kind
      name
      effect
      municipalities {
        id
        displayName
      }
    }
  }
  respondent(participantId: $participantId) {
    participant {
      id
      person {
        id
        name
        givenName
      }
      municipality {
        id
        displayName
      }
    }
    answers {
      slot {
        id
      }
      answer
      canHost
    }
    weeklyPattern {
      weekday
      dayPart
      suggestion
      saidYes
      saidIfNeeded
      saidNo
    }
  }
  ...AskedPlan
  ...StandingPlan
}
    fragment AskedPlan on PlanningRound {
  planQuestion {
    proposalId
    sessions {
      number
      slot {
        id
        date
        startsAt
        endsAt
      }
      host {
        id
        person {
          id
          name
        }
      }
      hostMunicipality {
        id
        displayName
      }
    }
    verdicts {
      participant {
        id
      }
      verdict
    }
    lapse {
      changedSessions
      because
    }
  }
}
fragment StandingPlan on PlanningRound {
  plan {
    id
    undoSecondsLeft
    sessions {
      ...PlannedSession
    }
  }
}
fragment PlannedSession on Session {
  id
  number
  lastNumber
  status
  date
  startsAt
  endsAt
  whenInWords
  host {
    id
    person {
      id
      name
    }
  }
  hostMunicipality {
    id
    displayName
  }
  venue {
    name
    place
  }
}`, {"fragmentName":"AnswerRound"}) as unknown as TypedDocumentString<AnswerRoundFragment, unknown>;
export const RefusedFragmentDoc = new TypedDocumentString(`
    fragment Refused on UserError {
  code
  message
}
    `, {"fragmentName":"Refused"}) as unknown as TypedDocumentString<RefusedFragment, unknown>;
export const RefusedFieldFragmentDoc = new TypedDocumentString(`
    fragment RefusedField on UserError {
  code
  message
  ... on InvalidInput {
    field
  }
}
    `, {"fragmentName":"RefusedField"}) as unknown as TypedDocumentString<RefusedFieldFragment, unknown>;
export const RunHeadFragmentDoc = new TypedDocumentString(`
    fragment RunHead on CompositionRun {
  id
  name
  state
  version
  currentNumber
  gone
  settings {
    leastMembers
    standardMembers
    mostMembers
    maxTravelMinutes
    comfortableTravelMinutes
    neighbourMinutes
    order
  }
  openBeside {
    id
    isLeftOut
    isOfSameOffer
  }
  search {
    state
    percent
    resultNumber
  }
}
    `, {"fragmentName":"RunHead"}) as unknown as TypedDocumentString<RunHeadFragment, unknown>;
export const ComposedMemberFragmentDoc = new TypedDocumentString(`
    fragment ComposedMember on CompositionMember {
  id
  personId
  name
  municipality
  latitude
  longitude
  party
  experience
  maxTravelMinutes
  averageMinutes
}
    `, {"fragmentName":"ComposedMember"}) as unknown as TypedDocumentString<ComposedMemberFragment, unknown>;
export const ComposedGroupFieldsFragmentDoc = new TypedDocumentString(`
    fragment ComposedGroupFields on ComposedGroup {
  number
  name
  isLocked
  guideId
  guideName
  memberIds
  broken
  measures {
    criterion
    value
    reason
  }
}
    `, {"fragmentName":"ComposedGroupFields"}) as unknown as TypedDocumentString<ComposedGroupFieldsFragment, unknown>;
export const GroupingFieldsFragmentDoc = new TypedDocumentString(`
    fragment GroupingFields on CompositionGrouping {
  number
  basis
  members {
    ...ComposedMember
  }
  groups {
    ...ComposedGroupFields
  }
  leftOver {
    memberId
    reason
    fitsIn
  }
  totals {
    criterion
    counts
    worst
    total
    worstGroups
  }
}
    fragment ComposedMember on CompositionMember {
  id
  personId
  name
  municipality
  latitude
  longitude
  party
  experience
  maxTravelMinutes
  averageMinutes
}
fragment ComposedGroupFields on ComposedGroup {
  number
  name
  isLocked
  guideId
  guideName
  memberIds
  broken
  measures {
    criterion
    value
    reason
  }
}`, {"fragmentName":"GroupingFields"}) as unknown as TypedDocumentString<GroupingFieldsFragment, unknown>;
export const EffectInShortFragmentDoc = new TypedDocumentString(`
    fragment EffectInShort on CompositionEffect {
  verdict
  decidedBy
  broken
  criteria {
    criterion
    counts
    worstBefore
    worstAfter
    totalBefore
    totalAfter
  }
}
    `, {"fragmentName":"EffectInShort"}) as unknown as TypedDocumentString<EffectInShortFragment, unknown>;
export const EffectFieldsFragmentDoc = new TypedDocumentString(`
    fragment EffectFields on CompositionEffect {
  ...EffectInShort
  moreLeftOver
  fewerLeftOver
  groups {
    numberBefore
    numberAfter
    joined
    left
    measures {
      criterion
      before
      after
      reason
    }
  }
}
    fragment EffectInShort on CompositionEffect {
  verdict
  decidedBy
  broken
  criteria {
    criterion
    counts
    worstBefore
    worstAfter
    totalBefore
    totalAfter
  }
}`, {"fragmentName":"EffectFields"}) as unknown as TypedDocumentString<EffectFieldsFragment, unknown>;
export const PrintedSessionFragmentDoc = new TypedDocumentString(`
    fragment PrintedSession on Session {
  id
  number
  lastNumber
  status
  date
  startsAt
  endsAt
  host {
    id
    person {
      id
      name
    }
  }
  hostMunicipality {
    id
    displayName
  }
  venue {
    name
    street
    postalCode
    place
  }
}
    `, {"fragmentName":"PrintedSession"}) as unknown as TypedDocumentString<PrintedSessionFragment, unknown>;
export const CouncilKeeperFragmentDoc = new TypedDocumentString(`
    fragment CouncilKeeper on Person {
  id
  name
  term {
    endsOn
    municipality {
      id
      displayName
    }
  }
  councilEvenings {
    id
    name
    weekday
    starts
    ends
    weeks
    endsOn
  }
}
    `, {"fragmentName":"CouncilKeeper"}) as unknown as TypedDocumentString<CouncilKeeperFragment, unknown>;
export const OwnDetailsFragmentDoc = new TypedDocumentString(`
    fragment OwnDetails on Person {
  id
  name
  email
  telephone
  term {
    municipality {
      id
      displayName
    }
    endsOn
  }
  secretaries {
    id
    name
  }
}
    `, {"fragmentName":"OwnDetails"}) as unknown as TypedDocumentString<OwnDetailsFragment, unknown>;
export const NoticesFragmentDoc = new TypedDocumentString(`
    fragment Notices on NoticeChoice {
  way
  secretaryCopy
  takesInvitations
  seesDoubles
}
    `, {"fragmentName":"Notices"}) as unknown as TypedDocumentString<NoticesFragment, unknown>;
export const OpenOfferFragmentDoc = new TypedDocumentString(`
    fragment OpenOffer on OpenOffer {
  code
  title
  area {
    kind
    name
  }
  description
  startsOn
  isOpen
  isFull
}
    `, {"fragmentName":"OpenOffer"}) as unknown as TypedDocumentString<OpenOfferFragment, unknown>;
export const OwnFormFragmentDoc = new TypedDocumentString(`
    fragment OwnForm on OwnForm {
  givenName
  familyName
  email
  telephone
  municipality {
    code
    displayName
    province
  }
  membership
  inOfficeSince
  secretaryName
  secretaryEmail
  topics
  weekdays
  maxTravelMinutes
  remark
  invoiceTo
  invoiceStreet
  invoicePostalCode
  invoiceCity
  invoiceEmail
  invoiceOrderNumber
  invoiceCostCentre
  hasParty
  hasWithWhom
  hasNotWithWhom
}
    `, {"fragmentName":"OwnForm"}) as unknown as TypedDocumentString<OwnFormFragment, unknown>;
export const OwnRegistrationFragmentDoc = new TypedDocumentString(`
    fragment OwnRegistration on OwnRegistration {
  name
  version
  state
  submittedAt
  placeInLine
  placeOfferedUntil
  differences
  offer {
    ...OpenOffer
  }
  form {
    ...OwnForm
  }
  earlierForm {
    ...OwnForm
  }
  invitedFor {
    ...OpenOffer
  }
}
    fragment OpenOffer on OpenOffer {
  code
  title
  area {
    kind
    name
  }
  description
  startsOn
  isOpen
  isFull
}
fragment OwnForm on OwnForm {
  givenName
  familyName
  email
  telephone
  municipality {
    code
    displayName
    province
  }
  membership
  inOfficeSince
  secretaryName
  secretaryEmail
  topics
  weekdays
  maxTravelMinutes
  remark
  invoiceTo
  invoiceStreet
  invoicePostalCode
  invoiceCity
  invoiceEmail
  invoiceOrderNumber
  invoiceCostCentre
  hasParty
  hasWithWhom
  hasNotWithWhom
}`, {"fragmentName":"OwnRegistration"}) as unknown as TypedDocumentString<OwnRegistrationFragment, unknown>;
export const TalkMomentFragmentDoc = new TypedDocumentString(`
    fragment TalkMoment on IntakeMoment {
  id
  appointment {
    startsAt
    endsAt
    way
    place
  }
}
    `, {"fragmentName":"TalkMoment"}) as unknown as TypedDocumentString<TalkMomentFragment, unknown>;
export const OwnTalkFragmentDoc = new TypedDocumentString(`
    fragment OwnTalk on OwnIntake {
  facilitatorName
  isOpen
  appointment {
    startsAt
    endsAt
    way
    place
  }
  moments {
    ...TalkMoment
  }
  version
}
    fragment TalkMoment on IntakeMoment {
  id
  appointment {
    startsAt
    endsAt
    way
    place
  }
}`, {"fragmentName":"OwnTalk"}) as unknown as TypedDocumentString<OwnTalkFragment, unknown>;
export const OwnDatesFragmentDoc = new TypedDocumentString(`
    fragment OwnDates on OwnFirstDate {
  answerBy
  hostWish
  slots {
    id
    startsAt
    endsAt
    notes {
      name
    }
    answer
  }
}
    `, {"fragmentName":"OwnDates"}) as unknown as TypedDocumentString<OwnDatesFragment, unknown>;
export const TalkLineFragmentDoc = new TypedDocumentString(`
    fragment TalkLine on Intake {
  id
  name
  email
  telephone
  groupName
  municipality {
    id
    displayName
  }
  state
  outcome
  appointment {
    startsAt
    endsAt
    way
    place
  }
  declinedAt
  askedAt
  remindedAt
  note
  version
}
    `, {"fragmentName":"TalkLine"}) as unknown as TypedDocumentString<TalkLineFragment, unknown>;
export const IntendedGroupDetailFragmentDoc = new TypedDocumentString(`
    fragment IntendedGroupDetail on IntendedGroup {
  id
  name
  state
  version
  facilitator {
    id
    name
  }
  trajectory {
    id
    name
  }
  membersMissing
  members {
    id
    name
    municipality {
      id
      displayName
    }
    registration {
      id
    }
    intakeOutcome
    intake {
      id
      state
      declinedAt
      askedAt
      appointment {
        startsAt
        endsAt
      }
    }
  }
  firstDate {
    id
    answerBy
    version
    slots {
      id
      startsAt
      endsAt
      facilitatorAvailable
      notes {
        name
      }
      answers {
        memberId
        answer
      }
    }
    hosts {
      memberId
      wish
    }
    proposal {
      slotId
      hostMemberId
      reasons
    }
  }
}
    `, {"fragmentName":"IntendedGroupDetail"}) as unknown as TypedDocumentString<IntendedGroupDetailFragment, unknown>;
export const DryRunSideFragmentDoc = new TypedDocumentString(`
    fragment DryRunSide on SessionSide {
  host {
    id
    name
  }
  hostMunicipality {
    id
    displayName
  }
  facilitator {
    id
    name
  }
  venue {
    name
    place
  }
  expected
}
    `, {"fragmentName":"DryRunSide"}) as unknown as TypedDocumentString<DryRunSideFragment, unknown>;
export const DryRunFragmentDoc = new TypedDocumentString(`
    fragment DryRun on GroupChange {
  basis
  sizeNow
  sizeLater
  sessions {
    session {
      id
      number
      whenInWords
    }
    now {
      ...DryRunSide
    }
    later {
      ...DryRunSide
    }
    minPresent
    tooFew
  }
  people {
    person {
      id
      name
    }
    inWords
    copies {
      id
      name
    }
  }
  round {
    inWords
  }
  warnings
  openTurns
  clashes
}
    fragment DryRunSide on SessionSide {
  host {
    id
    name
  }
  hostMunicipality {
    id
    displayName
  }
  facilitator {
    id
    name
  }
  venue {
    name
    place
  }
  expected
}`, {"fragmentName":"DryRun"}) as unknown as TypedDocumentString<DryRunFragment, unknown>;
export const DryRunOutcomeFragmentDoc = new TypedDocumentString(`
    fragment DryRunOutcome on GroupChangeOutcome {
  __typename
  ... on GroupChange {
    ...DryRun
  }
  ... on UserError {
    code
    message
  }
}
    fragment DryRunSide on SessionSide {
  host {
    id
    name
  }
  hostMunicipality {
    id
    displayName
  }
  facilitator {
    id
    name
  }
  venue {
    name
    place
  }
  expected
}
fragment DryRun on GroupChange {
  basis
  sizeNow
  sizeLater
  sessions {
    session {
      id
      number
      whenInWords
    }
    now {
      ...DryRunSide
    }
    later {
      ...DryRunSide
    }
    minPresent
    tooFew
  }
  people {
    person {
      id
      name
    }
    inWords
    copies {
      id
      name
    }
  }
  round {
    inWords
  }
  warnings
  openTurns
  clashes
}`, {"fragmentName":"DryRunOutcome"}) as unknown as TypedDocumentString<DryRunOutcomeFragment, unknown>;
export const GroupRefusalFragmentDoc = new TypedDocumentString(`
    fragment GroupRefusal on UserError {
  code
  message
  ... on GroupChanged {
    changes {
      id
      at
      inWords
      actor {
        id
        name
      }
    }
  }
}
    `, {"fragmentName":"GroupRefusal"}) as unknown as TypedDocumentString<GroupRefusalFragment, unknown>;
export const ContinuationPersonFragmentDoc = new TypedDocumentString(`
    fragment ContinuationPerson on Participant {
  id
  person {
    id
    name
  }
  municipality {
    id
    displayName
  }
}
    `, {"fragmentName":"ContinuationPerson"}) as unknown as TypedDocumentString<ContinuationPersonFragment, unknown>;
export const InvoiceRowFragmentDoc = new TypedDocumentString(`
    fragment InvoiceRow on Invoice {
  invoiceId
  version
  kind
  state
  number
  issuedOn
  dueOn
  creditsNumber
  trajectory {
    id
    name
  }
  participant {
    id
    person {
      id
      name
    }
  }
  addressee {
    kind
    name
    street
    postalCode
    city
    scheme
    organisationNumber
    contactName
    email
    orderNumber
    costCentre
  }
  membership
  netCents
  vatPercent
  vatCents
  grossCents
  feeInWords
  obstacle
  tooMuchCents
  creditedCents
  hasEInvoice
}
    `, {"fragmentName":"InvoiceRow"}) as unknown as TypedDocumentString<InvoiceRowFragment, unknown>;
export const IssuerFactsFragmentDoc = new TypedDocumentString(`
    fragment IssuerFacts on InvoiceIssuer {
  name
  street
  postalCode
  city
  kvkNumber
  vatNumber
  iban
  email
  telephone
  paymentDays
}
    `, {"fragmentName":"IssuerFacts"}) as unknown as TypedDocumentString<IssuerFactsFragment, unknown>;
export const JoinWallRoundFragmentDoc = new TypedDocumentString(`
    fragment JoinWallRound on PlanningRound {
  id
  version
  joining {
    code {
      code
      url
      pageUrl
      expiresAt
    }
    devices {
      id
      participant {
        id
      }
      helperName
      joinedAt
      isConnected
    }
  }
}
    `, {"fragmentName":"JoinWallRound"}) as unknown as TypedDocumentString<JoinWallRoundFragment, unknown>;
export const JoinableRoundFragmentDoc = new TypedDocumentString(`
    fragment JoinableRound on JoinableRound {
  roundId
  trajectoryName
  names {
    participantId
    name
    isInUse
    isOwn
  }
}
    `, {"fragmentName":"JoinableRound"}) as unknown as TypedDocumentString<JoinableRoundFragment, unknown>;
export const OfferLineFragmentDoc = new TypedDocumentString(`
    fragment OfferLine on Offer {
  id
  code
  url
  title
  area {
    kind
    name
  }
  description
  places
  freePlaces
  answerWorkingDays
  startsOn
  state
  version
  trajectory {
    id
    name
  }
  counts {
    state
    count
  }
}
    `, {"fragmentName":"OfferLine"}) as unknown as TypedDocumentString<OfferLineFragment, unknown>;
export const OfferDetailFragmentDoc = new TypedDocumentString(`
    fragment OfferDetail on Offer {
  ...OfferLine
  toInvite
  invited
  nothingOffered
  waitingList {
    id
    name
    placeInLine
    stateSince
    municipality {
      displayName
    }
  }
  placeOffers {
    id
    placeNumber
    way
    placeInLine
    waiting
    reason
    offeredAt
    offeredBy {
      id
      name
    }
    lastDay
    outcome
    endedAt
    endReason
    registration {
      id
      name
    }
  }
}
    fragment OfferLine on Offer {
  id
  code
  url
  title
  area {
    kind
    name
  }
  description
  places
  freePlaces
  answerWorkingDays
  startsOn
  state
  version
  trajectory {
    id
    name
  }
  counts {
    state
    count
  }
}`, {"fragmentName":"OfferDetail"}) as unknown as TypedDocumentString<OfferDetailFragment, unknown>;
export const RegistrationLineFragmentDoc = new TypedDocumentString(`
    fragment RegistrationLine on Registration {
  id
  name
  state
  stateSince
  submittedAt
  placeInLine
  membership
  municipality {
    id
    displayName
  }
  offer {
    id
    title
  }
}
    `, {"fragmentName":"RegistrationLine"}) as unknown as TypedDocumentString<RegistrationLineFragment, unknown>;
export const RegistrationDetailFragmentDoc = new TypedDocumentString(`
    fragment RegistrationDetail on Registration {
  ...RegistrationLine
  version
  stateReason
  source
  email
  telephone
  party
  recognisedParty {
    shortName
  }
  inOfficeSince
  secretaryName
  secretaryEmail
  topics
  weekdays
  maxTravelMinutes
  withWhom
  notWithWhom
  remark
  invoiceTo
  invoiceStreet
  invoicePostalCode
  invoiceCity
  invoiceEmail
  invoiceOrderNumber
  invoiceCostCentre
  confirmedAt
  person {
    id
    name
    email
    telephone
    secretaries {
      id
      name
      email
    }
    term {
      municipality {
        displayName
      }
    }
  }
  trajectory {
    id
    name
  }
  offer {
    id
    title
    trajectory {
      id
      name
    }
  }
  notes {
    id
    text
    writtenAt
    writtenBy {
      id
      name
    }
  }
  history {
    id
    at
    inWords
    role
    reason
    actor {
      id
      name
    }
  }
  resembling {
    id
    name
    email
    state
    offer {
      id
      title
    }
  }
}
    fragment RegistrationLine on Registration {
  id
  name
  state
  stateSince
  submittedAt
  placeInLine
  membership
  municipality {
    id
    displayName
  }
  offer {
    id
    title
  }
}`, {"fragmentName":"RegistrationDetail"}) as unknown as TypedDocumentString<RegistrationDetailFragment, unknown>;
export const ImportRowFragmentDoc = new TypedDocumentString(`
    fragment ImportRow on ImportRow {
  line
  name
  municipality
  verdict
  message
}
    `, {"fragmentName":"ImportRow"}) as unknown as TypedDocumentString<ImportRowFragment, unknown>;
export const AskedToGoOnFragmentDoc = new TypedDocumentString(`
    fragment AskedToGoOn on Trajectory {
  id
  name
  continuation {
    id
    status
    terms {
      inWords
    }
    choices {
      participant {
        id
        person {
          id
          name
        }
      }
      choice
    }
  }
}
    `, {"fragmentName":"AskedToGoOn"}) as unknown as TypedDocumentString<AskedToGoOnFragment, unknown>;
export const HomeTrajectoryFragmentDoc = new TypedDocumentString(`
    fragment HomeTrajectory on Trajectory {
  ...AskedToGoOn
  facilitator {
    id
    name
  }
  participants {
    id
    leftAt
    person {
      id
      name
    }
    municipality {
      id
      displayName
    }
  }
  currentRound {
    id
    status
    respondents {
      participant {
        id
      }
      answered
      notAnswered
    }
  }
}
    fragment AskedToGoOn on Trajectory {
  id
  name
  continuation {
    id
    status
    terms {
      inWords
    }
    choices {
      participant {
        id
        person {
          id
          name
        }
      }
      choice
    }
  }
}`, {"fragmentName":"HomeTrajectory"}) as unknown as TypedDocumentString<HomeTrajectoryFragment, unknown>;
export const AskedSessionFragmentDoc = new TypedDocumentString(`
    fragment AskedSession on Session {
  id
  number
  trajectory {
    id
    name
  }
  replacementRound {
    id
    respondents {
      participant {
        id
        person {
          id
          name
        }
      }
      notAnswered
    }
  }
  swaps {
    id
    state
    mayAnswer
    host {
      id
      person {
        id
        name
      }
    }
    otherHost {
      id
      person {
        id
        name
      }
    }
    otherSession {
      id
    }
  }
}
    `, {"fragmentName":"AskedSession"}) as unknown as TypedDocumentString<AskedSessionFragment, unknown>;
export const SessionLineFragmentDoc = new TypedDocumentString(`
    fragment SessionLine on Session {
  id
  number
  lastNumber
  status
  date
  whenInWords
  trajectory {
    id
    name
  }
  host {
    id
    person {
      id
      name
    }
  }
  hostMunicipality {
    id
    displayName
  }
  venue {
    name
    place
    directions
  }
  hosting {
    parking
    lunch
  }
}
    `, {"fragmentName":"SessionLine"}) as unknown as TypedDocumentString<SessionLineFragment, unknown>;
export const SessionPageFragmentDoc = new TypedDocumentString(`
    fragment SessionPage on SessionConnection {
  edges {
    node {
      ...SessionLine
    }
  }
  pageInfo {
    hasNextPage
    endCursor
  }
}
    fragment SessionLine on Session {
  id
  number
  lastNumber
  status
  date
  whenInWords
  trajectory {
    id
    name
  }
  host {
    id
    person {
      id
      name
    }
  }
  hostMunicipality {
    id
    displayName
  }
  venue {
    name
    place
    directions
  }
  hosting {
    parking
    lunch
  }
}`, {"fragmentName":"SessionPage"}) as unknown as TypedDocumentString<SessionPageFragment, unknown>;
export const RoundSettingsFragmentDoc = new TypedDocumentString(`
    fragment RoundSettings on RoundSuggestion {
  period {
    from
    to
  }
  weekdays
  dayParts {
    name
    starts
    ends
  }
  spacing {
    minDays
    maxDays
    targetDays
  }
  attendance {
    minPresent
    maxAbsencesPerParticipant
  }
  sessionsToPlan
}
    `, {"fragmentName":"RoundSettings"}) as unknown as TypedDocumentString<RoundSettingsFragment, unknown>;
export const KeptKindFragmentDoc = new TypedDocumentString(`
    fragment KeptKind on DataKind {
  key
  title
  what
  why
  howLong
  seenBy
}
    `, {"fragmentName":"KeptKind"}) as unknown as TypedDocumentString<KeptKindFragment, unknown>;
export const LogLineFragmentDoc = new TypedDocumentString(`
    fragment LogLine on LogEntry {
  seen
  entry {
    id
    at
    inWords
    reason
    actor {
      id
      name
    }
  }
  person {
    id
    name
  }
  registration {
    id
    name
  }
}
    `, {"fragmentName":"LogLine"}) as unknown as TypedDocumentString<LogLineFragment, unknown>;
export const OtherPlanViewFragmentDoc = new TypedDocumentString(`
    fragment OtherPlanView on OtherPlan {
  comparison
  gain
  price
  changedSessions
  sessions {
    number
    isChanged
    slot {
      id
      date
      dayPart
    }
    host {
      id
      person {
        id
        name
      }
    }
    hostMunicipality {
      id
      displayName
    }
  }
}
    `, {"fragmentName":"OtherPlanView"}) as unknown as TypedDocumentString<OtherPlanViewFragment, unknown>;
export const NotKnownYetFragmentDoc = new TypedDocumentString(`
    fragment NotKnownYet on NotKnown {
  roundVersion
  code
  message
}
    `, {"fragmentName":"NotKnownYet"}) as unknown as TypedDocumentString<NotKnownYetFragment, unknown>;
export const SettingStepsViewFragmentDoc = new TypedDocumentString(`
    fragment SettingStepsView on SettingSteps {
  roundVersion
  steps {
    setting
    from
    to
    sentence
  }
}
    `, {"fragmentName":"SettingStepsView"}) as unknown as TypedDocumentString<SettingStepsViewFragment, unknown>;
export const HostToComeFragmentDoc = new TypedDocumentString(`
    fragment HostToCome on Participant {
  id
  person {
    id
    name
  }
  municipality {
    id
    displayName
  }
}
    `, {"fragmentName":"HostToCome"}) as unknown as TypedDocumentString<HostToComeFragment, unknown>;
export const RoundPreparationFragmentDoc = new TypedDocumentString(`
    fragment RoundPreparation on PlanningRound {
  sessionsToPlan
  firstSessionNumber
  period {
    from
    to
  }
  weekdays
  dayParts {
    name
    starts
    ends
  }
  spacing {
    minDays
    maxDays
    targetDays
  }
  attendance {
    minPresent
    maxAbsencesPerParticipant
  }
  hostWishes {
    participant {
      id
      person {
        id
        name
      }
    }
    period {
      from
      to
    }
  }
  trajectory {
    id
    hostsToCome {
      ...HostToCome
    }
  }
}
    fragment HostToCome on Participant {
  id
  person {
    id
    name
  }
  municipality {
    id
    displayName
  }
}`, {"fragmentName":"RoundPreparation"}) as unknown as TypedDocumentString<RoundPreparationFragment, unknown>;
export const SlotMarksFragmentDoc = new TypedDocumentString(`
    fragment SlotMarks on SlotMark {
  kind
  name
  effect
  municipalities {
    id
    displayName
  }
}
    `, {"fragmentName":"SlotMarks"}) as unknown as TypedDocumentString<SlotMarksFragment, unknown>;
export const RoundSlotFragmentDoc = new TypedDocumentString(`
    fragment RoundSlot on CandidateSlot {
  id
  startsAt
  endsAt
  date
  dayPart
  whenInWords
  state
  facilitatorAvailable
  marks {
    ...SlotMarks
  }
}
    fragment SlotMarks on SlotMark {
  kind
  name
  effect
  municipalities {
    id
    displayName
  }
}`, {"fragmentName":"RoundSlot"}) as unknown as TypedDocumentString<RoundSlotFragment, unknown>;
export const RoundParticipantFragmentDoc = new TypedDocumentString(`
    fragment RoundParticipant on Participant {
  id
  person {
    id
    name
    givenName
  }
  municipality {
    id
    displayName
  }
}
    `, {"fragmentName":"RoundParticipant"}) as unknown as TypedDocumentString<RoundParticipantFragment, unknown>;
export const RoundRespondentFragmentDoc = new TypedDocumentString(`
    fragment RoundRespondent on Respondent {
  participant {
    ...RoundParticipant
  }
  answered
  notAnswered
  answers {
    slot {
      id
    }
    answer
    canHost
  }
}
    fragment RoundParticipant on Participant {
  id
  person {
    id
    name
    givenName
  }
  municipality {
    id
    displayName
  }
}`, {"fragmentName":"RoundRespondent"}) as unknown as TypedDocumentString<RoundRespondentFragment, unknown>;
export const RoundPlanFragmentDoc = new TypedDocumentString(`
    fragment RoundPlan on BestPlan {
  id
  provenLevels
  sessions {
    number
    slot {
      id
      date
      dayPart
      startsAt
      endsAt
      whenInWords
    }
    host {
      id
      person {
        id
        name
      }
    }
    hostMunicipality {
      id
      displayName
      latitude
      longitude
    }
    gapDays
    present {
      id
    }
    ifNeeded {
      id
    }
    absent {
      participant {
        id
      }
      kind
    }
    reason
  }
  reasons
}
    `, {"fragmentName":"RoundPlan"}) as unknown as TypedDocumentString<RoundPlanFragment, unknown>;
export const RoundFromAnswersFragmentDoc = new TypedDocumentString(`
    fragment RoundFromAnswers on PlanningRound {
  proposal {
    __typename
    ...RoundPlan
    ... on NoPlanPossible {
      obstacles {
        code
        message
      }
    }
  }
  ...AskedPlan
}
    fragment AskedPlan on PlanningRound {
  planQuestion {
    proposalId
    sessions {
      number
      slot {
        id
        date
        startsAt
        endsAt
      }
      host {
        id
        person {
          id
          name
        }
      }
      hostMunicipality {
        id
        displayName
      }
    }
    verdicts {
      participant {
        id
      }
      verdict
    }
    lapse {
      changedSessions
      because
    }
  }
}
fragment RoundPlan on BestPlan {
  id
  provenLevels
  sessions {
    number
    slot {
      id
      date
      dayPart
      startsAt
      endsAt
      whenInWords
    }
    host {
      id
      person {
        id
        name
      }
    }
    hostMunicipality {
      id
      displayName
      latitude
      longitude
    }
    gapDays
    present {
      id
    }
    ifNeeded {
      id
    }
    absent {
      participant {
        id
      }
      kind
    }
    reason
  }
  reasons
}`, {"fragmentName":"RoundFromAnswers"}) as unknown as TypedDocumentString<RoundFromAnswersFragment, unknown>;
export const RoundWallFragmentDoc = new TypedDocumentString(`
    fragment RoundWall on PlanningRound {
  ...RoundPreparation
  id
  status
  version
  trajectory {
    id
    name
    facilitator {
      id
      name
      givenName
    }
  }
  fixedSession {
    ...PlannedSession
    hostMunicipality {
      id
      latitude
      longitude
    }
  }
  slots {
    ...RoundSlot
  }
  respondents {
    ...RoundRespondent
  }
  locks {
    sessionNumber
    slot {
      id
    }
    host {
      id
    }
  }
  invitation {
    answerBy
    mailedAt
    remindableFrom
  }
  ...RoundFromAnswers
  ...StandingPlan
}
    fragment AskedPlan on PlanningRound {
  planQuestion {
    proposalId
    sessions {
      number
      slot {
        id
        date
        startsAt
        endsAt
      }
      host {
        id
        person {
          id
          name
        }
      }
      hostMunicipality {
        id
        displayName
      }
    }
    verdicts {
      participant {
        id
      }
      verdict
    }
    lapse {
      changedSessions
      because
    }
  }
}
fragment StandingPlan on PlanningRound {
  plan {
    id
    undoSecondsLeft
    sessions {
      ...PlannedSession
    }
  }
}
fragment HostToCome on Participant {
  id
  person {
    id
    name
  }
  municipality {
    id
    displayName
  }
}
fragment SlotMarks on SlotMark {
  kind
  name
  effect
  municipalities {
    id
    displayName
  }
}
fragment RoundPreparation on PlanningRound {
  sessionsToPlan
  firstSessionNumber
  period {
    from
    to
  }
  weekdays
  dayParts {
    name
    starts
    ends
  }
  spacing {
    minDays
    maxDays
    targetDays
  }
  attendance {
    minPresent
    maxAbsencesPerParticipant
  }
  hostWishes {
    participant {
      id
      person {
        id
        name
      }
    }
    period {
      from
      to
    }
  }
  trajectory {
    id
    hostsToCome {
      ...HostToCome
    }
  }
}
fragment RoundParticipant on Participant {
  id
  person {
    id
    name
    givenName
  }
  municipality {
    id
    displayName
  }
}
fragment RoundSlot on CandidateSlot {
  id
  startsAt
  endsAt
  date
  dayPart
  whenInWords
  state
  facilitatorAvailable
  marks {
    ...SlotMarks
  }
}
fragment RoundPlan on BestPlan {
  id
  provenLevels
  sessions {
    number
    slot {
      id
      date
      dayPart
      startsAt
      endsAt
      whenInWords
    }
    host {
      id
      person {
        id
        name
      }
    }
    hostMunicipality {
      id
      displayName
      latitude
      longitude
    }
    gapDays
    present {
      id
    }
    ifNeeded {
      id
    }
    absent {
      participant {
        id
      }
      kind
    }
    reason
  }
  reasons
}
fragment PlannedSession on Session {
  id
  number
  lastNumber
  status
  date
  startsAt
  endsAt
  whenInWords
  host {
    id
    person {
      id
      name
    }
  }
  hostMunicipality {
    id
    displayName
  }
  venue {
    name
    place
  }
}
fragment RoundRespondent on Respondent {
  participant {
    ...RoundParticipant
  }
  answered
  notAnswered
  answers {
    slot {
      id
    }
    answer
    canHost
  }
}
fragment RoundFromAnswers on PlanningRound {
  proposal {
    __typename
    ...RoundPlan
    ... on NoPlanPossible {
      obstacles {
        code
        message
      }
    }
  }
  ...AskedPlan
}`, {"fragmentName":"RoundWall"}) as unknown as TypedDocumentString<RoundWallFragment, unknown>;
export const KeepersFragmentDoc = new TypedDocumentString(`
    fragment Keepers on Person {
  id
  name
  secretaries {
    id
    name
    email
  }
}
    `, {"fragmentName":"Keepers"}) as unknown as TypedDocumentString<KeepersFragment, unknown>;
export const SessionSwapFragmentDoc = new TypedDocumentString(`
    fragment SessionSwap on HostSwap {
  id
  state
  reason
  mayAnswer
  mayWithdraw
  host {
    id
    person {
      id
      name
    }
  }
  otherHost {
    id
    person {
      id
      name
    }
  }
  session {
    id
    number
    whenInWords
  }
  otherSession {
    id
    number
    whenInWords
  }
}
    `, {"fragmentName":"SessionSwap"}) as unknown as TypedDocumentString<SessionSwapFragment, unknown>;
export const SessionReplacementFragmentDoc = new TypedDocumentString(`
    fragment SessionReplacement on PlanningRound {
  id
  version
  invitation {
    answerBy
    remindableFrom
  }
  respondents {
    participant {
      id
      person {
        id
        name
      }
    }
    answered
    notAnswered
  }
}
    `, {"fragmentName":"SessionReplacement"}) as unknown as TypedDocumentString<SessionReplacementFragment, unknown>;
export const SessionChangingFragmentDoc = new TypedDocumentString(`
    fragment SessionChanging on Session {
  endsAt
  date
  participants {
    id
    person {
      id
      name
    }
  }
  absences {
    participant {
      id
      person {
        id
        name
      }
    }
  }
  turnout {
    members
    absent
    minPresent
    isHostAbsent
    isTooLow
  }
  swaps {
    ...SessionSwap
  }
  replacementRound {
    ...SessionReplacement
  }
  cycle {
    id
    sessions {
      id
      number
      status
      startsAt
      whenInWords
      version
      host {
        id
        person {
          id
          name
        }
      }
    }
  }
}
    fragment SessionSwap on HostSwap {
  id
  state
  reason
  mayAnswer
  mayWithdraw
  host {
    id
    person {
      id
      name
    }
  }
  otherHost {
    id
    person {
      id
      name
    }
  }
  session {
    id
    number
    whenInWords
  }
  otherSession {
    id
    number
    whenInWords
  }
}
fragment SessionReplacement on PlanningRound {
  id
  version
  invitation {
    answerBy
    remindableFrom
  }
  respondents {
    participant {
      id
      person {
        id
        name
      }
    }
    answered
    notAnswered
  }
}`, {"fragmentName":"SessionChanging"}) as unknown as TypedDocumentString<SessionChangingFragment, unknown>;
export const RefusalFragmentDoc = new TypedDocumentString(`
    fragment Refusal on UserError {
  code
  message
}
    `, {"fragmentName":"Refusal"}) as unknown as TypedDocumentString<RefusalFragment, unknown>;
export const ChangeRefusalFragmentDoc = new TypedDocumentString(`
    fragment ChangeRefusal on UserError {
  ...Refusal
  ... on Outdated {
    lastChange {
      actor {
        id
        name
      }
      becameInWords
    }
  }
}
    fragment Refusal on UserError {
  code
  message
}`, {"fragmentName":"ChangeRefusal"}) as unknown as TypedDocumentString<ChangeRefusalFragment, unknown>;
export const MomentFragmentDoc = new TypedDocumentString(`
    fragment Moment on AssessedMoment {
  startsAt
  endsAt
  whenInWords
  canCome
  ifNeeded
  cannotCome
  notKnown
  people {
    participant {
      id
      person {
        id
        name
      }
    }
    answer
  }
  warnings {
    code
    inWords
    isImpossible
  }
}
    `, {"fragmentName":"Moment"}) as unknown as TypedDocumentString<MomentFragment, unknown>;
export const AskedMomentItemFragmentDoc = new TypedDocumentString(`
    fragment AskedMomentItem on AskedMoment {
  basis
  isProposed
  slot {
    id
    facilitatorAvailable
  }
  moment {
    ...Moment
  }
}
    fragment Moment on AssessedMoment {
  startsAt
  endsAt
  whenInWords
  canCome
  ifNeeded
  cannotCome
  notKnown
  people {
    participant {
      id
      person {
        id
        name
      }
    }
    answer
  }
  warnings {
    code
    inWords
    isImpossible
  }
}`, {"fragmentName":"AskedMomentItem"}) as unknown as TypedDocumentString<AskedMomentItemFragment, unknown>;
export const SessionDetailsFragmentDoc = new TypedDocumentString(`
    fragment SessionDetails on Session {
  id
  number
  lastNumber
  status
  startsAt
  whenInWords
  version
  trajectory {
    id
    name
    facilitator {
      id
      name
    }
    participants {
      id
      lastDay
      person {
        id
        name
      }
    }
  }
  host {
    id
    person {
      id
      name
    }
  }
  hostMunicipality {
    id
    displayName
  }
  venue {
    name
    street
    postalCode
    place
    directions
  }
  hosting {
    room
    parking
    lunch
  }
}
    `, {"fragmentName":"SessionDetails"}) as unknown as TypedDocumentString<SessionDetailsFragment, unknown>;
export const FoundPersonFragmentDoc = new TypedDocumentString(`
    fragment FoundPerson on Person {
  id
  name
  term {
    endsOn
    municipality {
      id
      displayName
    }
  }
}
    `, {"fragmentName":"FoundPerson"}) as unknown as TypedDocumentString<FoundPersonFragment, unknown>;
export const TrajectorySessionFragmentDoc = new TypedDocumentString(`
    fragment TrajectorySession on Session {
  id
  number
  lastNumber
  status
  startsAt
  endsAt
  date
  whenInWords
  version
  turnout {
    members
    absent
    isTooLow
  }
  host {
    id
    person {
      id
      name
    }
  }
  hostMunicipality {
    id
    displayName
  }
  venue {
    name
    street
    postalCode
    place
    directions
  }
}
    `, {"fragmentName":"TrajectorySession"}) as unknown as TypedDocumentString<TrajectorySessionFragment, unknown>;
export const AgendaDocument = {"__meta__":{"hash":"sha256:6e64e24fa230279329bad54ef95dca6cd9103f8f592bc40abf2cdfd35fe44a9a"}} as unknown as TypedDocumentString<AgendaQuery, AgendaQueryVariables>;
export const CreateCalendarFeedDocument = {"__meta__":{"hash":"sha256:a54c4a7b964264a93df599e29a345ad4fc49ccc47307766b6f1d6e616bc25b5c"}} as unknown as TypedDocumentString<CreateCalendarFeedMutation, CreateCalendarFeedMutationVariables>;
export const RotateCalendarFeedDocument = {"__meta__":{"hash":"sha256:d8b5cade50fc4a51fa8c95f4fc6504cce557d65de609b48f037eb589c0174d8d"}} as unknown as TypedDocumentString<RotateCalendarFeedMutation, RotateCalendarFeedMutationVariables>;
export const RevokeCalendarFeedDocument = {"__meta__":{"hash":"sha256:3a644aa50204c804f52c451487a8e2795fdbc1e45819ef47e28772bf00ec322d"}} as unknown as TypedDocumentString<RevokeCalendarFeedMutation, RevokeCalendarFeedMutationVariables>;
export const ChangeCalendarFeedDocument = {"__meta__":{"hash":"sha256:eca61b743fc91ea6dd7801d4dc71d9bfbd9c414fa3137137838794c188049f60"}} as unknown as TypedDocumentString<ChangeCalendarFeedMutation, ChangeCalendarFeedMutationVariables>;
export const AnswerPageDocument = {"__meta__":{"hash":"sha256:c70f6ed27967595e3f6de03be2ce3cbc75b5371da6dbc2cec6f4d52da1bf6323"}} as unknown as TypedDocumentString<AnswerPageQuery, AnswerPageQueryVariables>;
export const AnswerPageChangesDocument = {"__meta__":{"hash":"sha256:c479f09fbb2ed0874bade6598c578c522a4e26a9a46a1abb710176d407ae20ea"}} as unknown as TypedDocumentString<AnswerPageChangesSubscription, AnswerPageChangesSubscriptionVariables>;
export const AnswerSlotsDocument = {"__meta__":{"hash":"sha256:3faf87d9fa1c14b4ff366a96872bbfeda3569e6e6ad1b9aec2947f3ab7bff2c8"}} as unknown as TypedDocumentString<AnswerSlotsMutation, AnswerSlotsMutationVariables>;
export const GroupProgressDocument = {"__meta__":{"hash":"sha256:975b6fde58ca503a73316c8c4193117840638ac6c854804c212fa30492d12e6d"}} as unknown as TypedDocumentString<GroupProgressQuery, GroupProgressQueryVariables>;
export const ReadPublishedCalendarDocument = {"__meta__":{"hash":"sha256:f2872851d68205bcf2daa931a3e8ac7aefcbeb51ea1ea09cb30272ec1fee68a0"}} as unknown as TypedDocumentString<ReadPublishedCalendarMutation, ReadPublishedCalendarMutationVariables>;
export const CompositionRunsDocument = {"__meta__":{"hash":"sha256:dd1946c6189e7fcd110533b9bf37889c58b6772c4b057673085fd48cceec116a"}} as unknown as TypedDocumentString<CompositionRunsQuery, CompositionRunsQueryVariables>;
export const CompositionGroupsDocument = {"__meta__":{"hash":"sha256:bc6d21c0504936fc504d0e1164de41cc8cdc0927df32159320d28115b839e706"}} as unknown as TypedDocumentString<CompositionGroupsQuery, CompositionGroupsQueryVariables>;
export const CompositionPulseDocument = {"__meta__":{"hash":"sha256:0be5a28919ec98db5ffbd127059807b4b8a23c35a0548b5f32740370ed2502f1"}} as unknown as TypedDocumentString<CompositionPulseQuery, CompositionPulseQueryVariables>;
export const CompositionBoundsDocument = {"__meta__":{"hash":"sha256:da8bfe3d2dffd1992b0e3b5e976ae34c1af0b45041fcac0525536e1ed884f192"}} as unknown as TypedDocumentString<CompositionBoundsQuery, CompositionBoundsQueryVariables>;
export const CompositionMoveDocument = {"__meta__":{"hash":"sha256:13be10cc5450e758c053b1de3e10e7916a44cdbf5e6c2c56c93924abddd67a63"}} as unknown as TypedDocumentString<CompositionMoveQuery, CompositionMoveQueryVariables>;
export const CompositionSwapDocument = {"__meta__":{"hash":"sha256:ad886e3c1119e0e3e409b7f112a29b3368525d3103fb7d4eacf06dfcfdbf3f70"}} as unknown as TypedDocumentString<CompositionSwapQuery, CompositionSwapQueryVariables>;
export const CompositionBestPlacesDocument = {"__meta__":{"hash":"sha256:2b376a4640a815e1891fb713e072545acd11404f56be2d9ce21cfbf4af28a06f"}} as unknown as TypedDocumentString<CompositionBestPlacesQuery, CompositionBestPlacesQueryVariables>;
export const CompositionGuideChangeDocument = {"__meta__":{"hash":"sha256:efacd02ff74b0c89a69c5842aee6ecbe43f5fb5c7635ba1652b898cb6b25a1e8"}} as unknown as TypedDocumentString<CompositionGuideChangeQuery, CompositionGuideChangeQueryVariables>;
export const CompositionVersionsDocument = {"__meta__":{"hash":"sha256:95c627adab40d2adfe76a07446bb1f361cefd9c9a78dc9063ca12df1e91706f4"}} as unknown as TypedDocumentString<CompositionVersionsQuery, CompositionVersionsQueryVariables>;
export const CompositionComparisonDocument = {"__meta__":{"hash":"sha256:0dc2053e1e0a713c68af7f14ae630518c275f9da65a608e4cd44a752e1b31151"}} as unknown as TypedDocumentString<CompositionComparisonQuery, CompositionComparisonQueryVariables>;
export const CompositionMembersDocument = {"__meta__":{"hash":"sha256:b231c708802f7ee1be24af4ef667eb0cd4b9499b6d537b3ea50cb710e7c9df7f"}} as unknown as TypedDocumentString<CompositionMembersQuery, CompositionMembersQueryVariables>;
export const CompositionWishesDocument = {"__meta__":{"hash":"sha256:b28e85976b753a07aac31668989a3b287dd0bbad81518caae77ba6cfa8231e6d"}} as unknown as TypedDocumentString<CompositionWishesQuery, CompositionWishesQueryVariables>;
export const CompositionGuidesDocument = {"__meta__":{"hash":"sha256:c2cdc110d7efc01fa8801fc0adf72145b9cd80ffa260867437e32eac25518054"}} as unknown as TypedDocumentString<CompositionGuidesQuery, CompositionGuidesQueryVariables>;
export const CompositionSettingsDocument = {"__meta__":{"hash":"sha256:d549a6c6166da54eced8525a4319a709ac34e6e674ce783d018cf2273b1914ba"}} as unknown as TypedDocumentString<CompositionSettingsQuery, CompositionSettingsQueryVariables>;
export const MakeCompositionRunDocument = {"__meta__":{"hash":"sha256:95019dc674a02d93e084dc141f72731f35983581eece471f0a3aac376a9313ed"}} as unknown as TypedDocumentString<MakeCompositionRunMutation, MakeCompositionRunMutationVariables>;
export const ChangeCompositionRunDocument = {"__meta__":{"hash":"sha256:ed2cb3156c6fb70bac6491fef7d98e8ab0af0a59c3df114f1ba8ebf9014c1808"}} as unknown as TypedDocumentString<ChangeCompositionRunMutation, ChangeCompositionRunMutationVariables>;
export const DiscardCompositionRunDocument = {"__meta__":{"hash":"sha256:90f3e8c0822e05d0357e4c6dd4d4d905c022c42457006a9ce04ed5b08c6a4a52"}} as unknown as TypedDocumentString<DiscardCompositionRunMutation, DiscardCompositionRunMutationVariables>;
export const ChooseCompositionMembersDocument = {"__meta__":{"hash":"sha256:9f2cdbee51971e8820af50ce1535f7af12fa0852600fed246f99718005a69688"}} as unknown as TypedDocumentString<ChooseCompositionMembersMutation, ChooseCompositionMembersMutationVariables>;
export const SetCompositionGuideDocument = {"__meta__":{"hash":"sha256:8553691b40e537489a8ad3bd352b3bfc4cdb20188d88806d2870ccc413e93bad"}} as unknown as TypedDocumentString<SetCompositionGuideMutation, SetCompositionGuideMutationVariables>;
export const SetRegistrationPairDocument = {"__meta__":{"hash":"sha256:c0df3cd4565eb8de926cc1477e58bbf6a711043863c057b051866d0e88ee2f84"}} as unknown as TypedDocumentString<SetRegistrationPairMutation, SetRegistrationPairMutationVariables>;
export const MarkWordsReadDocument = {"__meta__":{"hash":"sha256:c6e197330fdcbd1a6881dd0e0c00eab036ad7debf73fe9bbbe4cf05f2231ce74"}} as unknown as TypedDocumentString<MarkWordsReadMutation, MarkWordsReadMutationVariables>;
export const StartCompositionSearchDocument = {"__meta__":{"hash":"sha256:f3d204d257454d4fedffab153a2e73de4264ce44031d82921d54483fdbe7f46c"}} as unknown as TypedDocumentString<StartCompositionSearchMutation, StartCompositionSearchMutationVariables>;
export const StopCompositionSearchDocument = {"__meta__":{"hash":"sha256:c9334b73ad80dbde862505cebdd78a5d2103e1f2861e850ac694147b08c2eefd"}} as unknown as TypedDocumentString<StopCompositionSearchMutation, StopCompositionSearchMutationVariables>;
export const MoveCompositionMemberDocument = {"__meta__":{"hash":"sha256:35568c5ad1a29d898fd998054777c242aab6b7c5d5a2facd19d5c2259ad6761c"}} as unknown as TypedDocumentString<MoveCompositionMemberMutation, MoveCompositionMemberMutationVariables>;
export const SwapCompositionMembersDocument = {"__meta__":{"hash":"sha256:7241f7d6b660a3f7643118dcceb4f35c682dfdcbe0c05d76e8076b6e790a978f"}} as unknown as TypedDocumentString<SwapCompositionMembersMutation, SwapCompositionMembersMutationVariables>;
export const GiveCompositionGuideDocument = {"__meta__":{"hash":"sha256:6e4837aac2d2e49784a84864b10780102879ee790b05ff7f2a502197a038d1b2"}} as unknown as TypedDocumentString<GiveCompositionGuideMutation, GiveCompositionGuideMutationVariables>;
export const MarkCompositionGroupDocument = {"__meta__":{"hash":"sha256:062b8ea922136e9000050bea867931202732a27fa4c607fde5dca8d0ed6cade8"}} as unknown as TypedDocumentString<MarkCompositionGroupMutation, MarkCompositionGroupMutationVariables>;
export const ContinueCompositionDocument = {"__meta__":{"hash":"sha256:a773074a8de506fc3d43f09f9ec731fc6db9c77545555071deda882085d02c49"}} as unknown as TypedDocumentString<ContinueCompositionMutation, ContinueCompositionMutationVariables>;
export const ReleaseCompositionDocument = {"__meta__":{"hash":"sha256:71316835bd427ffdeb868adcbfc1f646b0a5bcf4372193ae2cac335018983d76"}} as unknown as TypedDocumentString<ReleaseCompositionMutation, ReleaseCompositionMutationVariables>;
export const PutPlanToGroupDocument = {"__meta__":{"hash":"sha256:77fe58f42ec29c7ce255885c03d882bf7cf0ddc50f705f8a6137c0baf62d2f56"}} as unknown as TypedDocumentString<PutPlanToGroupMutation, PutPlanToGroupMutationVariables>;
export const WithdrawPlanQuestionDocument = {"__meta__":{"hash":"sha256:0e0a458137494d79ce00a85f100dcd103331fa9a0c7d922121f4b7734c32c8a8"}} as unknown as TypedDocumentString<WithdrawPlanQuestionMutation, WithdrawPlanQuestionMutationVariables>;
export const AnswerPlanQuestionDocument = {"__meta__":{"hash":"sha256:026cd765e1e083f7b559ba76f6d63cb39c1e250e5121811ab3fbe9190477b373"}} as unknown as TypedDocumentString<AnswerPlanQuestionMutation, AnswerPlanQuestionMutationVariables>;
export const UndoConfirmationDocument = {"__meta__":{"hash":"sha256:b2e3e1dfd83448935d5aca74cea7f68a1a625dddd9676564ee0d2b0be8a3c474"}} as unknown as TypedDocumentString<UndoConfirmationMutation, UndoConfirmationMutationVariables>;
export const SubscribeCalendarDocument = {"__meta__":{"hash":"sha256:8e152267370befb4df7268698797e98cdd3aeb09ec96d51a181dd82cefd84bd7"}} as unknown as TypedDocumentString<SubscribeCalendarMutation, SubscribeCalendarMutationVariables>;
export const PrintRoundDocument = {"__meta__":{"hash":"sha256:5df2909a6b9fa8494512420bbccb8357f36b9e72c70b2b54619be409d86a465d"}} as unknown as TypedDocumentString<PrintRoundQuery, PrintRoundQueryVariables>;
export const CouncilEveningsDocument = {"__meta__":{"hash":"sha256:76a38e60116beda97d9eb437d3d386eadd24b4959bf1a774e4f7eda77d6ffb9d"}} as unknown as TypedDocumentString<CouncilEveningsQuery, CouncilEveningsQueryVariables>;
export const AddCouncilEveningDocument = {"__meta__":{"hash":"sha256:e17e2f5d713d12ac0c7045f1b0d741456974dec7c734799d80df06f46c14323d"}} as unknown as TypedDocumentString<AddCouncilEveningMutation, AddCouncilEveningMutationVariables>;
export const RemoveCouncilEveningDocument = {"__meta__":{"hash":"sha256:b6f80202aea92542d80ab045ebb1a4edb5dd3777d313e7b9d12ca7f60857d393"}} as unknown as TypedDocumentString<RemoveCouncilEveningMutation, RemoveCouncilEveningMutationVariables>;
export const OwnDetailsDocument = {"__meta__":{"hash":"sha256:5ee7f0fe33cb96d6f3fa9a8157c974b47e0f0dd0fb7eef24a89898e4e72914e8"}} as unknown as TypedDocumentString<OwnDetailsQuery, OwnDetailsQueryVariables>;
export const ChangeOwnDetailsDocument = {"__meta__":{"hash":"sha256:b9832596e5b662c81a1c18788bdfbf6a07114a94931cf4c938c353384bc15355"}} as unknown as TypedDocumentString<ChangeOwnDetailsMutation, ChangeOwnDetailsMutationVariables>;
export const NoticesDocument = {"__meta__":{"hash":"sha256:1f60695d5d9e4b679eb1e0b76e7a7e3ad9623367f2a855187c3b9ec67ba03e19"}} as unknown as TypedDocumentString<NoticesQuery, NoticesQueryVariables>;
export const ChooseNoticesDocument = {"__meta__":{"hash":"sha256:6e41161d6f77dbdfd14cb869bf66914d49ee74a690eef60636b512ca6bdbfd30"}} as unknown as TypedDocumentString<ChooseNoticesMutation, ChooseNoticesMutationVariables>;
export const OpenOffersDocument = {"__meta__":{"hash":"sha256:a7db011f41cc39621db66e7f021792c99e5622670a9ff1743d84d0a65a98df11"}} as unknown as TypedDocumentString<OpenOffersQuery, OpenOffersQueryVariables>;
export const OpenOfferDocument = {"__meta__":{"hash":"sha256:f82494ddd6f239d586f97242616386882a5d5cb080a327d9b5fc0cac412a560c"}} as unknown as TypedDocumentString<OpenOfferQuery, OpenOfferQueryVariables>;
export const MunicipalitySuggestionsDocument = {"__meta__":{"hash":"sha256:2bde515e5611a87e122d6dc3828abf5bdc15ef63feb7687120cd6766a81bd603"}} as unknown as TypedDocumentString<MunicipalitySuggestionsQuery, MunicipalitySuggestionsQueryVariables>;
export const OwnRegistrationDocument = {"__meta__":{"hash":"sha256:47dd58fa3166e7f9d80754eabe67453a53d82632d65892885b2420bf94c377de"}} as unknown as TypedDocumentString<OwnRegistrationQuery, OwnRegistrationQueryVariables>;
export const OwnRegistrationForOfferDocument = {"__meta__":{"hash":"sha256:00a34880aab75a931f1635ba9fe5edd5d14c3125354f7aee3d65841506569f2e"}} as unknown as TypedDocumentString<OwnRegistrationForOfferQuery, OwnRegistrationForOfferQueryVariables>;
export const SubmitEnrolmentFormDocument = {"__meta__":{"hash":"sha256:bd1d1f0ad373d01aad146171d006612ecbce156992a1c029b71029a42bbc4b4a"}} as unknown as TypedDocumentString<SubmitEnrolmentFormMutation, SubmitEnrolmentFormMutationVariables>;
export const RegisterInterestedDocument = {"__meta__":{"hash":"sha256:cea0ba7e17b95cfb637e74bef728c48d5c59de1f1b3077740a757f7405e50d5b"}} as unknown as TypedDocumentString<RegisterInterestedMutation, RegisterInterestedMutationVariables>;
export const ChangeOwnRegistrationDocument = {"__meta__":{"hash":"sha256:0c16790e92ec05b330f1d8b329b404afaf391999ae8bcbff15c6280ed0664ab8"}} as unknown as TypedDocumentString<ChangeOwnRegistrationMutation, ChangeOwnRegistrationMutationVariables>;
export const ConfirmEnrolmentFormDocument = {"__meta__":{"hash":"sha256:a44b47d1c4cd600499add355c40b6ad002192183089df2f30849942820fb95ae"}} as unknown as TypedDocumentString<ConfirmEnrolmentFormMutation, ConfirmEnrolmentFormMutationVariables>;
export const WithdrawOwnRegistrationDocument = {"__meta__":{"hash":"sha256:c8330d97bd8bbc03dc86944e640f47c9161504720b1d0a86a891dfc64b12e646"}} as unknown as TypedDocumentString<WithdrawOwnRegistrationMutation, WithdrawOwnRegistrationMutationVariables>;
export const AnswerPlaceOfferDocument = {"__meta__":{"hash":"sha256:f326c0945e2255a2a1fa073fb04a262a0d9ee183733c7e764963938d0a8a39d2"}} as unknown as TypedDocumentString<AnswerPlaceOfferMutation, AnswerPlaceOfferMutationVariables>;
export const RejoinWaitingListDocument = {"__meta__":{"hash":"sha256:f8ee0051d28399dd30f49443c25bd6d74c7c2f7f095e47ca80213e69e9cdc9d7"}} as unknown as TypedDocumentString<RejoinWaitingListMutation, RejoinWaitingListMutationVariables>;
export const PeopleFeedsDocument = {"__meta__":{"hash":"sha256:afd8789310aaa6a5246f768b0b3e7e5c47ef41d03d58fe893f18e2487b258004"}} as unknown as TypedDocumentString<PeopleFeedsQuery, PeopleFeedsQueryVariables>;
export const RevokeFeedForDocument = {"__meta__":{"hash":"sha256:7e1c6d595aab59db29e4f792ec3bb2e113c64ef436ebf662dac1558f00c25133"}} as unknown as TypedDocumentString<RevokeFeedForMutation, RevokeFeedForMutationVariables>;
export const OwnIntakePageDocument = {"__meta__":{"hash":"sha256:b19fa455cb8065976ed19bf078009a50252f8e25e52ab1d3715f1061e66a1b50"}} as unknown as TypedDocumentString<OwnIntakePageQuery, OwnIntakePageQueryVariables>;
export const PickIntakeMomentDocument = {"__meta__":{"hash":"sha256:eca0dbced543bab94abed43e059a53b8b08bbb64c1d73ccdd5e3130952541f1b"}} as unknown as TypedDocumentString<PickIntakeMomentMutation, PickIntakeMomentMutationVariables>;
export const CallOffOwnIntakeDocument = {"__meta__":{"hash":"sha256:8c30a758bd2fe85f76f6e02ade27d199046d2ee7e8a2ed0363aeeeb7307ea555"}} as unknown as TypedDocumentString<CallOffOwnIntakeMutation, CallOffOwnIntakeMutationVariables>;
export const OwnFirstDatePageDocument = {"__meta__":{"hash":"sha256:227f06e84d2a9a4f468ac10a19abb0074ac0b93263ba8279b20124515db49fe2"}} as unknown as TypedDocumentString<OwnFirstDatePageQuery, OwnFirstDatePageQueryVariables>;
export const OwnFormingDocument = {"__meta__":{"hash":"sha256:30939166516af1f379077173afc55627977eac63bc643b7ab89824898877af37"}} as unknown as TypedDocumentString<OwnFormingQuery, OwnFormingQueryVariables>;
export const AnswerFirstDateDocument = {"__meta__":{"hash":"sha256:f60dac556c100cf9ea3b6fc40bfd7a1095a5d384f1a935c75af827e7951ec1bd"}} as unknown as TypedDocumentString<AnswerFirstDateMutation, AnswerFirstDateMutationVariables>;
export const IntakesDocument = {"__meta__":{"hash":"sha256:8c2b9eb26ce7258255297a5a8ba6866a02cb891f7f76b76739816e025244bf0b"}} as unknown as TypedDocumentString<IntakesQuery, IntakesQueryVariables>;
export const OfferIntakeMomentsDocument = {"__meta__":{"hash":"sha256:fc8677699c3a35f1bf2c489ba1ea7b792fcfe6f02dcf7bb877ce16c41e476112"}} as unknown as TypedDocumentString<OfferIntakeMomentsMutation, OfferIntakeMomentsMutationVariables>;
export const WithdrawIntakeMomentDocument = {"__meta__":{"hash":"sha256:10e08e9790ef831d582fb67b784fe0feda35d54ad5b63675c0e12bfbd18dd9a3"}} as unknown as TypedDocumentString<WithdrawIntakeMomentMutation, WithdrawIntakeMomentMutationVariables>;
export const AskIntakesDocument = {"__meta__":{"hash":"sha256:3815901545eaa5681a80821a54fe4a5e9a502ac3de4d673613196936374d551f"}} as unknown as TypedDocumentString<AskIntakesMutation, AskIntakesMutationVariables>;
export const PlanIntakeDocument = {"__meta__":{"hash":"sha256:7bef2b61151dc8755fb326c173892a1230529708bb87ed2595cc70018fd9b7ac"}} as unknown as TypedDocumentString<PlanIntakeMutation, PlanIntakeMutationVariables>;
export const CancelIntakeDocument = {"__meta__":{"hash":"sha256:42c03855a961f0041a2c1bbc46b15751d30068f95cff1a323e3e8dba9f7472b2"}} as unknown as TypedDocumentString<CancelIntakeMutation, CancelIntakeMutationVariables>;
export const NoteIntakeDocument = {"__meta__":{"hash":"sha256:0a50bb5705bef34cf360749f0712d6a5c31d674fdaa7039828d696674b4c636e"}} as unknown as TypedDocumentString<NoteIntakeMutation, NoteIntakeMutationVariables>;
export const ConcludeIntakeDocument = {"__meta__":{"hash":"sha256:3e4fe474ca7f505d15cc0281ef84e8d68e9961616f93fdca5f0cc367a05523df"}} as unknown as TypedDocumentString<ConcludeIntakeMutation, ConcludeIntakeMutationVariables>;
export const SetFirstDateAvailabilityDocument = {"__meta__":{"hash":"sha256:1370dbfe026c9b6de24a812f9979c74b9ca439382d6eb9ddaa5f1971ad620a1d"}} as unknown as TypedDocumentString<SetFirstDateAvailabilityMutation, SetFirstDateAvailabilityMutationVariables>;
export const IntendedGroupsDocument = {"__meta__":{"hash":"sha256:b9bcfe891f52100c6d0426268c836d9fd83e79bbeab6e202f653b2d4b8871576"}} as unknown as TypedDocumentString<IntendedGroupsQuery, IntendedGroupsQueryVariables>;
export const IntendedGroupPageDocument = {"__meta__":{"hash":"sha256:b64095833b7801bad9875f39b78169145eed66d84ce205e5c41bcb877bba2861"}} as unknown as TypedDocumentString<IntendedGroupPageQuery, IntendedGroupPageQueryVariables>;
export const PlaceableRegistrationsDocument = {"__meta__":{"hash":"sha256:95368d91eb1f68ea794747a275810495fe8bb30d1bd384e36df736f86bf5b725"}} as unknown as TypedDocumentString<PlaceableRegistrationsQuery, PlaceableRegistrationsQueryVariables>;
export const FormIntendedGroupDocument = {"__meta__":{"hash":"sha256:9d2b5e1547c95945937380fcc778e56bdcb25dacb59ead27e162c5959e109a69"}} as unknown as TypedDocumentString<FormIntendedGroupMutation, FormIntendedGroupMutationVariables>;
export const ChangeIntendedGroupDocument = {"__meta__":{"hash":"sha256:927b633a88b088e4e68471158d990c16a5b14ebb463f67acac9951b3b123c373"}} as unknown as TypedDocumentString<ChangeIntendedGroupMutation, ChangeIntendedGroupMutationVariables>;
export const DissolveIntendedGroupDocument = {"__meta__":{"hash":"sha256:f82f1f806921cdd7f1772e9018c629bcf9eb42d167e54541cf757633202d348c"}} as unknown as TypedDocumentString<DissolveIntendedGroupMutation, DissolveIntendedGroupMutationVariables>;
export const AskFirstDateDocument = {"__meta__":{"hash":"sha256:70c89aad3271fa1adb222e35dd18d54bd1ff8fa2129cc197d7ba49cb7833e86c"}} as unknown as TypedDocumentString<AskFirstDateMutation, AskFirstDateMutationVariables>;
export const StopFirstDateDocument = {"__meta__":{"hash":"sha256:d7f459f700f45a3cc44dc28e7012ce7eede566a2639cf441cd278f9ded4e54b8"}} as unknown as TypedDocumentString<StopFirstDateMutation, StopFirstDateMutationVariables>;
export const StartIntendedGroupDocument = {"__meta__":{"hash":"sha256:37b0bddf709a8d8afdf15097c3b4c62338bd677ab450dbfeb4a4188a5e4ba15c"}} as unknown as TypedDocumentString<StartIntendedGroupMutation, StartIntendedGroupMutationVariables>;
export const SuggestedFirstDateDocument = {"__meta__":{"hash":"sha256:19bb521daeb60e4d1a617e1b20c2b17e28c97f64fb63dfcc333990ce8aa67b36"}} as unknown as TypedDocumentString<SuggestedFirstDateQuery, SuggestedFirstDateQueryVariables>;
export const GroupDocument = {"__meta__":{"hash":"sha256:b53c61c111a3298cfd685acab500d513ed8702b91bbd7629d647a5c53bfd786c"}} as unknown as TypedDocumentString<GroupQuery, GroupQueryVariables>;
export const GroupFacilitatorsDocument = {"__meta__":{"hash":"sha256:a22ec5dd518b81fe377b8bd5237fcc63e218a9d95f2ded9d943da16e1d46cdd7"}} as unknown as TypedDocumentString<GroupFacilitatorsQuery, GroupFacilitatorsQueryVariables>;
export const LeavingPreviewDocument = {"__meta__":{"hash":"sha256:9c17a6e1b366cf2409482dc1854c72b8d3aeeb83ae341450880aa9e11c0c03b2"}} as unknown as TypedDocumentString<LeavingPreviewQuery, LeavingPreviewQueryVariables>;
export const JoiningPreviewDocument = {"__meta__":{"hash":"sha256:cef07ccc2b7f1bafb1f5d2d2d52514b99d9c77834e4ee11c328f78a2f23f8252"}} as unknown as TypedDocumentString<JoiningPreviewQuery, JoiningPreviewQueryVariables>;
export const FacilitatorPreviewDocument = {"__meta__":{"hash":"sha256:221c535830644e73a6d0ac3d4d8cb21a045cc7dd88b0910162e4f2a78d238077"}} as unknown as TypedDocumentString<FacilitatorPreviewQuery, FacilitatorPreviewQueryVariables>;
export const LeaveGroupDocument = {"__meta__":{"hash":"sha256:6192f79191aef4d71f8acf323b1d8a79f755eafb03faec2c55fc5f7bcab8d62e"}} as unknown as TypedDocumentString<LeaveGroupMutation, LeaveGroupMutationVariables>;
export const WithdrawLeavingDocument = {"__meta__":{"hash":"sha256:e84d1be2634b33cd8af0ebae07c1072acb971727ebe415a38a6896288c774244"}} as unknown as TypedDocumentString<WithdrawLeavingMutation, WithdrawLeavingMutationVariables>;
export const JoinGroupDocument = {"__meta__":{"hash":"sha256:2c19360f40b255ae258b0d6a3a2d20c5386a8646e55e6ffca4819fe5d06fe2c2"}} as unknown as TypedDocumentString<JoinGroupMutation, JoinGroupMutationVariables>;
export const ReplaceFacilitatorDocument = {"__meta__":{"hash":"sha256:6bd3125fa017545e9787d9c1624d81725a9555f8f474db0ddbc46e7f5683d0c2"}} as unknown as TypedDocumentString<ReplaceFacilitatorMutation, ReplaceFacilitatorMutationVariables>;
export const GroupContinuationDocument = {"__meta__":{"hash":"sha256:f3011081149007ad5ad156ee0f7751515f1fd47fb7ee533a060ec0ba12347b25"}} as unknown as TypedDocumentString<GroupContinuationQuery, GroupContinuationQueryVariables>;
export const AskContinuationDocument = {"__meta__":{"hash":"sha256:5a31ba91599566dbc8c81e09a020b1c84c7950145639f6b75a6e6bc8b9e67238"}} as unknown as TypedDocumentString<AskContinuationMutation, AskContinuationMutationVariables>;
export const ChooseContinuationDocument = {"__meta__":{"hash":"sha256:c3c44820fb9b42b0df04abf91deab57d531d261f4ce6ef170a1646bff1ad358b"}} as unknown as TypedDocumentString<ChooseContinuationMutation, ChooseContinuationMutationVariables>;
export const WithdrawContinuationDocument = {"__meta__":{"hash":"sha256:2664acfbe1a60ecde9ab62747d798094d0e071e43508eb97284cbe5c8899514e"}} as unknown as TypedDocumentString<WithdrawContinuationMutation, WithdrawContinuationMutationVariables>;
export const StartContinuationDocument = {"__meta__":{"hash":"sha256:2e3a75de00b529186995004c70f5acfc009029cd80fac2516d3bf4b5e6e0d2f1"}} as unknown as TypedDocumentString<StartContinuationMutation, StartContinuationMutationVariables>;
export const PlanComparisonsDocument = {"__meta__":{"hash":"sha256:44ee73223051ec09b55ba6d68ef0a0c801fdc8e7b66a5f525fc2142fb93e3ed9"}} as unknown as TypedDocumentString<PlanComparisonsQuery, PlanComparisonsQueryVariables>;
export const InvoiceSheetDocument = {"__meta__":{"hash":"sha256:193f36fb8379b5a1ecd0843290845ed3f64376198531b37d12d1208996d2d7e0"}} as unknown as TypedDocumentString<InvoiceSheetQuery, InvoiceSheetQueryVariables>;
export const InvoicesDocument = {"__meta__":{"hash":"sha256:96b98c478860c3b69891028efa0c07da10976d5bd33cb012da53a762e3e9d558"}} as unknown as TypedDocumentString<InvoicesQuery, InvoicesQueryVariables>;
export const InvoiceSettingsDocument = {"__meta__":{"hash":"sha256:b5d4dadabd6e64480cba04e94a2c77c0da8990d9e3ff7257c1ab28e1795ac094"}} as unknown as TypedDocumentString<InvoiceSettingsQuery, InvoiceSettingsQueryVariables>;
export const PrepareInvoicesDocument = {"__meta__":{"hash":"sha256:12031ba08f116ccd75ab7852e2fabc9ac214b57acb54f178bcd00da2fc30cd08"}} as unknown as TypedDocumentString<PrepareInvoicesMutation, PrepareInvoicesMutationVariables>;
export const ChangeInvoiceDraftDocument = {"__meta__":{"hash":"sha256:f30d204b59c9e609058639172e00052f62b1c3d9137b1fb5046124e3cd4b7dba"}} as unknown as TypedDocumentString<ChangeInvoiceDraftMutation, ChangeInvoiceDraftMutationVariables>;
export const RemoveInvoiceDraftDocument = {"__meta__":{"hash":"sha256:660aad5362cadfdc18da1830af17c89c76ceba62be2cc79c071621fba4406376"}} as unknown as TypedDocumentString<RemoveInvoiceDraftMutation, RemoveInvoiceDraftMutationVariables>;
export const SendInvoiceDocument = {"__meta__":{"hash":"sha256:7a4f481bb7ac57d4b58964e36dbe4eaa18d58f11f01b8cb4e45c25335ca0c924"}} as unknown as TypedDocumentString<SendInvoiceMutation, SendInvoiceMutationVariables>;
export const SendReadyInvoicesDocument = {"__meta__":{"hash":"sha256:8b19b3df5d855d005ab52b4d3a7f7d68c575433b13b990b59105726bee6da826"}} as unknown as TypedDocumentString<SendReadyInvoicesMutation, SendReadyInvoicesMutationVariables>;
export const CreditInvoiceDocument = {"__meta__":{"hash":"sha256:4e06fe85aade9ff51bfc28a5f7334a10ae469d3da2332cf49cf5c5391c02ce04"}} as unknown as TypedDocumentString<CreditInvoiceMutation, CreditInvoiceMutationVariables>;
export const SetPriceRuleDocument = {"__meta__":{"hash":"sha256:1e09fe776a85d0e458c62c4d1a9664f5b918c3fe88f55c4dc5063bac80f0099d"}} as unknown as TypedDocumentString<SetPriceRuleMutation, SetPriceRuleMutationVariables>;
export const SetInvoiceIssuerDocument = {"__meta__":{"hash":"sha256:d2c5aeb15d843d2a4bddd7b04d0662d3cc3a8edecc33320e99ef83b1c0b798f1"}} as unknown as TypedDocumentString<SetInvoiceIssuerMutation, SetInvoiceIssuerMutationVariables>;
export const JoinWallDocument = {"__meta__":{"hash":"sha256:3a01abdd0730b6cbda1b4fbf5b7019c15e3ae0f4c73f8e1ed0b2ba4e7fe4b940"}} as unknown as TypedDocumentString<JoinWallQuery, JoinWallQueryVariables>;
export const OpenJoiningDocument = {"__meta__":{"hash":"sha256:42c23c4d129127866f3fa00c69b41cbb18318381730fa84643de77e03252b82f"}} as unknown as TypedDocumentString<OpenJoiningMutation, OpenJoiningMutationVariables>;
export const RenewJoinCodeDocument = {"__meta__":{"hash":"sha256:89f223a3fd80ec5d7809d5673cb40c51a80073059fc8c0fbed6894fdd2313c49"}} as unknown as TypedDocumentString<RenewJoinCodeMutation, RenewJoinCodeMutationVariables>;
export const SendDeviceOffDocument = {"__meta__":{"hash":"sha256:6b92a02b08b308a1ef230f58a90ccbd3b8a6ecac39e4c355007be8e44fec8eeb"}} as unknown as TypedDocumentString<SendDeviceOffMutation, SendDeviceOffMutationVariables>;
export const JoinCodeLookupDocument = {"__meta__":{"hash":"sha256:5d596af34439278caab095bf1f3483a50beb445a15daeb6080489d4ab488db1e"}} as unknown as TypedDocumentString<JoinCodeLookupQuery, JoinCodeLookupQueryVariables>;
export const JoinRoundDocument = {"__meta__":{"hash":"sha256:f569e79f2dd53bfb242e923fed76a1320825ec179aa8c81c12ea87514aef090c"}} as unknown as TypedDocumentString<JoinRoundMutation, JoinRoundMutationVariables>;
export const LeaveRoundDocument = {"__meta__":{"hash":"sha256:9e072bc4dd67084adcec55e67bcae15b63840211487999dfc7295f931709e19b"}} as unknown as TypedDocumentString<LeaveRoundMutation, LeaveRoundMutationVariables>;
export const RegistrationFormDocument = {"__meta__":{"hash":"sha256:e14a3e34e59bc1280396f584648cd551381b96d50a2fb0b822c0924b2f753e37"}} as unknown as TypedDocumentString<RegistrationFormQuery, RegistrationFormQueryVariables>;
export const ChangeRegistrationDocument = {"__meta__":{"hash":"sha256:4191b489c7c20c0a88116a7933accfbdf82dc01f4bf4c90e7c8b499741f5f2de"}} as unknown as TypedDocumentString<ChangeRegistrationMutation, ChangeRegistrationMutationVariables>;
export const TakeOverDetailsDocument = {"__meta__":{"hash":"sha256:dd04e9981722ed058694acba2ec25d09aa70cf260a1a25e8d1a114c067e20471"}} as unknown as TypedDocumentString<TakeOverDetailsMutation, TakeOverDetailsMutationVariables>;
export const OffersDocument = {"__meta__":{"hash":"sha256:9299c1383f48850cd96f266aa9cbef1434cd653a268dbe1b2d36cd5317339e21"}} as unknown as TypedDocumentString<OffersQuery, OffersQueryVariables>;
export const OfferPageDocument = {"__meta__":{"hash":"sha256:8276cfcdb6155064ef1725f4e13b18529e33375504014cece1e1864b68580fe0"}} as unknown as TypedDocumentString<OfferPageQuery, OfferPageQueryVariables>;
export const OfferTrajectoriesDocument = {"__meta__":{"hash":"sha256:6e7ed1da9a866c4e1b77a189d8906a8cb4567c34416635c0f1b9278812f080f3"}} as unknown as TypedDocumentString<OfferTrajectoriesQuery, OfferTrajectoriesQueryVariables>;
export const PosterDocument = {"__meta__":{"hash":"sha256:401962b62ce7395b6ebde22ce8d1624f5832729b1b0c94688fe29f91b9aad7cb"}} as unknown as TypedDocumentString<PosterQuery, PosterQueryVariables>;
export const CreateOfferDocument = {"__meta__":{"hash":"sha256:46207faa5e72d3d24f6ed7bc90545ebef3ee1406611271dd6d22bb4b6360e1d1"}} as unknown as TypedDocumentString<CreateOfferMutation, CreateOfferMutationVariables>;
export const ChangeOfferDocument = {"__meta__":{"hash":"sha256:adbda7782cb947e8a0caca31b65e57dffe27c10106b82cd5f832bbb46a5c8049"}} as unknown as TypedDocumentString<ChangeOfferMutation, ChangeOfferMutationVariables>;
export const OpenOfferForRegistrationDocument = {"__meta__":{"hash":"sha256:f97dc7745172aeecc0216b7613fce1d81cb1a88aaf05f10535b1ed6cbe87f59f"}} as unknown as TypedDocumentString<OpenOfferForRegistrationMutation, OpenOfferForRegistrationMutationVariables>;
export const CloseOfferDocument = {"__meta__":{"hash":"sha256:3a70c370d918ac475d20158d4253794ec8d4ec607cf64da80626cde3ae57ea2c"}} as unknown as TypedDocumentString<CloseOfferMutation, CloseOfferMutationVariables>;
export const InviteInterestedDocument = {"__meta__":{"hash":"sha256:f9ca5f9475b35f42af30d2c9edbf127720d4a03b84abd1b9e46947a498562749"}} as unknown as TypedDocumentString<InviteInterestedMutation, InviteInterestedMutationVariables>;
export const OfferPlaceDocument = {"__meta__":{"hash":"sha256:ac1bb63fdca5eb6c38c64799c142707dcddd673835d4a4dc4792b758aa8e2017"}} as unknown as TypedDocumentString<OfferPlaceMutation, OfferPlaceMutationVariables>;
export const RegistrationsDocument = {"__meta__":{"hash":"sha256:0c281347df15300c1f1b47f165fb6417bd8c37e6653a16c6c535110f1382f92e"}} as unknown as TypedDocumentString<RegistrationsQuery, RegistrationsQueryVariables>;
export const RegistrationsPageDocument = {"__meta__":{"hash":"sha256:9abc4a4e4fa75703f2aaed600770e079d422e097998b660b5bd46d0209316541"}} as unknown as TypedDocumentString<RegistrationsPageQuery, RegistrationsPageQueryVariables>;
export const RegistrationPageDocument = {"__meta__":{"hash":"sha256:921c2391a32d2994b302f0cc3066db3c98994fb47087c48483467873b4d5800a"}} as unknown as TypedDocumentString<RegistrationPageQuery, RegistrationPageQueryVariables>;
export const NoteRegistrationDocument = {"__meta__":{"hash":"sha256:d03b456795176381ef965405971dfbd40556c3a3d8a0b70cd60382db0c670556"}} as unknown as TypedDocumentString<NoteRegistrationMutation, NoteRegistrationMutationVariables>;
export const ConfirmRegistrationDocument = {"__meta__":{"hash":"sha256:59c1e724ca09ba5879cddcdb4aadab2bd57e2f2e9b4410f3a50c51698702c303"}} as unknown as TypedDocumentString<ConfirmRegistrationMutation, ConfirmRegistrationMutationVariables>;
export const WithdrawRegistrationDocument = {"__meta__":{"hash":"sha256:7e546652e2d72a1910af8a8e38447e262f89b03ccc0036e2409ba5fd8535e566"}} as unknown as TypedDocumentString<WithdrawRegistrationMutation, WithdrawRegistrationMutationVariables>;
export const EnterRegistrationDocument = {"__meta__":{"hash":"sha256:dddbdcf273961285d00e707e1b1539b9163f94610ff9e9d2bc2e3e3442658b40"}} as unknown as TypedDocumentString<EnterRegistrationMutation, EnterRegistrationMutationVariables>;
export const PlaceInGroupDocument = {"__meta__":{"hash":"sha256:880263d9fb437d5a2b28abcee57f74082e146592db4e08783e38ea90107f4de4"}} as unknown as TypedDocumentString<PlaceInGroupMutation, PlaceInGroupMutationVariables>;
export const ExportRegistrationsDocument = {"__meta__":{"hash":"sha256:cd27e22fe14ea0d4babbaf8f7f6c6dbbb754326cf5ae3cc78742942fc2b46a0c"}} as unknown as TypedDocumentString<ExportRegistrationsMutation, ExportRegistrationsMutationVariables>;
export const ReadRegistrationFileDocument = {"__meta__":{"hash":"sha256:b85e95c97202b833fa9d3da123204a3d72306cf2deb5a38472c9ff17e15430b8"}} as unknown as TypedDocumentString<ReadRegistrationFileMutation, ReadRegistrationFileMutationVariables>;
export const ImportRegistrationsDocument = {"__meta__":{"hash":"sha256:1196519ec9353f9247183aebe98c09b19d3a25b6f71fdf8758f3826bc3a68c3d"}} as unknown as TypedDocumentString<ImportRegistrationsMutation, ImportRegistrationsMutationVariables>;
export const HomeDocument = {"__meta__":{"hash":"sha256:34570f7313179aa63d9e466932562b354f5fe6ec238d595b9011fb2b31669332"}} as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const MoreSessionsDocument = {"__meta__":{"hash":"sha256:ca46fc44019768594f0993c4ceece287a0b518c5c287f357e63970eb23ebbb85"}} as unknown as TypedDocumentString<MoreSessionsQuery, MoreSessionsQueryVariables>;
export const PastSessionsDocument = {"__meta__":{"hash":"sha256:a3635bc819de7cf41460c51cea77544acec9ceb3ce9c649e12cd1f2cf83a3bd0"}} as unknown as TypedDocumentString<PastSessionsQuery, PastSessionsQueryVariables>;
export const AllTrajectoriesDocument = {"__meta__":{"hash":"sha256:12511b67321c6eb6ec2327300e0632be2e7596a8c038a3c22bb4ea0f495538e0"}} as unknown as TypedDocumentString<AllTrajectoriesQuery, AllTrajectoriesQueryVariables>;
export const PostDocument = {"__meta__":{"hash":"sha256:d7a80f7627c576b8a19127103aaa4a1a119b193c75be64235be6bb6540e057d7"}} as unknown as TypedDocumentString<PostQuery, PostQueryVariables>;
export const ResendMailDocument = {"__meta__":{"hash":"sha256:f06152ecfc0f5df683a49d3e03dde51e304b203f06c17b6fb4eb9ba9f64bbb60"}} as unknown as TypedDocumentString<ResendMailMutation, ResendMailMutationVariables>;
export const TrustAddressDocument = {"__meta__":{"hash":"sha256:7b6865b4269ee128d91fff36ec62fb7b18888309ce3e2f218d6604819d6b7554"}} as unknown as TypedDocumentString<TrustAddressMutation, TrustAddressMutationVariables>;
export const PreparePageDocument = {"__meta__":{"hash":"sha256:19f48944c6622659e245031e5c569e39ad752e98471e41b205c703444f5e4bec"}} as unknown as TypedDocumentString<PreparePageQuery, PreparePageQueryVariables>;
export const RoundPreviewDocument = {"__meta__":{"hash":"sha256:70f3288dd13a4a1e5aed106ee395353d607ce23612dc1e6df92988eb26f85dfe"}} as unknown as TypedDocumentString<RoundPreviewQuery, RoundPreviewQueryVariables>;
export const OpenPlanningRoundDocument = {"__meta__":{"hash":"sha256:e2d932a59301f087eb1c8d3a9443f49c9508af5718ba63bee4591e191c017154"}} as unknown as TypedDocumentString<OpenPlanningRoundMutation, OpenPlanningRoundMutationVariables>;
export const SetHostWishDocument = {"__meta__":{"hash":"sha256:23d38e7c9d54e488c1db827321a9e172319e922bc5b8afbefe27f45bfdb1ab1a"}} as unknown as TypedDocumentString<SetHostWishMutation, SetHostWishMutationVariables>;
export const RemoveHostWishDocument = {"__meta__":{"hash":"sha256:e81b37f456faae6c85a52ac60f8d69934fe8d087d2d8d4acb9c5e86982a4db12"}} as unknown as TypedDocumentString<RemoveHostWishMutation, RemoveHostWishMutationVariables>;
export const ChangeRoundSettingsDocument = {"__meta__":{"hash":"sha256:0b5b0ec61afc635efb3a4fde0c042b49a404ec27fef64373c93438c2ca20b074"}} as unknown as TypedDocumentString<ChangeRoundSettingsMutation, ChangeRoundSettingsMutationVariables>;
export const OwnDataDocument = {"__meta__":{"hash":"sha256:e0b64d9176f18df1d91ca45bad28c3bcfcbf505c638083c33a50746c23436235"}} as unknown as TypedDocumentString<OwnDataQuery, OwnDataQueryVariables>;
export const ExportOwnDataDocument = {"__meta__":{"hash":"sha256:d94323ead0e6f385adaf0a7207662ac181e2605208a1475d123653804cf794ee"}} as unknown as TypedDocumentString<ExportOwnDataMutation, ExportOwnDataMutationVariables>;
export const AskErasureDocument = {"__meta__":{"hash":"sha256:e4411820bbe6e8af2dd8721db9458edf25c4588882d4dfc63f5d551856b852eb"}} as unknown as TypedDocumentString<AskErasureMutation, AskErasureMutationVariables>;
export const PrivacyDocument = {"__meta__":{"hash":"sha256:5d8d6b259ee9dac7db097406282f004eb30eeddca142e60d142c0cbda6e98a07"}} as unknown as TypedDocumentString<PrivacyQuery, PrivacyQueryVariables>;
export const KnownPeopleDocument = {"__meta__":{"hash":"sha256:097575a56fd66e08ccf3e703c2bba9927dbffac7de4ffd39e5a3de56810e013c"}} as unknown as TypedDocumentString<KnownPeopleQuery, KnownPeopleQueryVariables>;
export const KnownPersonDocument = {"__meta__":{"hash":"sha256:fef5eb8509a67a6a30e7cb6b1b16da784852707c6722a880a05762435d179ea2"}} as unknown as TypedDocumentString<KnownPersonQuery, KnownPersonQueryVariables>;
export const ExportPersonDataDocument = {"__meta__":{"hash":"sha256:fc5927b16d316678bfc8598acbefddbffdbc74e8865f0aa1610dcd90ff7e8d62"}} as unknown as TypedDocumentString<ExportPersonDataMutation, ExportPersonDataMutationVariables>;
export const ErasePersonDocument = {"__meta__":{"hash":"sha256:1cd0b30ace39aa3d5d902ba10186afd05d26e52a1ed22ff6a69e7298a0f0d17f"}} as unknown as TypedDocumentString<ErasePersonMutation, ErasePersonMutationVariables>;
export const DeclineErasureDocument = {"__meta__":{"hash":"sha256:67b6c9746d35fbec56e450834f0435ef178751d6c7278931620701e96a9dd13d"}} as unknown as TypedDocumentString<DeclineErasureMutation, DeclineErasureMutationVariables>;
export const LogDocument = {"__meta__":{"hash":"sha256:6af045c767a53e19cb90f7232fc14f21b49d52a7bc1bb3b569105b5ab97748e9"}} as unknown as TypedDocumentString<LogQuery, LogQueryVariables>;
export const PlanAlternativesDocument = {"__meta__":{"hash":"sha256:8af280183adb0773196358a9d4e7f3d99155b5f49ece69f137b9f5bbf88575f1"}} as unknown as TypedDocumentString<PlanAlternativesQuery, PlanAlternativesQueryVariables>;
export const PlanImprovementsDocument = {"__meta__":{"hash":"sha256:1e9315e2e3ac3e2bf74879bed6f96de2f06c58e9916cfd1cbbac9b82ddc803a8"}} as unknown as TypedDocumentString<PlanImprovementsQuery, PlanImprovementsQueryVariables>;
export const PlanSettingStepsDocument = {"__meta__":{"hash":"sha256:5e6ee7eb79092b31b9996290818859a85d6dfebe668604fd3034a7e6bd8dae82"}} as unknown as TypedDocumentString<PlanSettingStepsQuery, PlanSettingStepsQueryVariables>;
export const PlanConflictDocument = {"__meta__":{"hash":"sha256:4647b24e817d9929031d18cae665bff19b251ab1a8f3ba7f2a257a71b0b9898f"}} as unknown as TypedDocumentString<PlanConflictQuery, PlanConflictQueryVariables>;
export const PlanLettingGoDocument = {"__meta__":{"hash":"sha256:e547240dbc1c51cdd38f37c19133680b1212f9a01105c3f004ccd635c5132c4a"}} as unknown as TypedDocumentString<PlanLettingGoQuery, PlanLettingGoQueryVariables>;
export const PlanSmallestChangesDocument = {"__meta__":{"hash":"sha256:ec3a7e15b96f6e1c24e31cfc1c1f3a98daba604ce3dc9099666876f849a0dcfe"}} as unknown as TypedDocumentString<PlanSmallestChangesQuery, PlanSmallestChangesQueryVariables>;
export const SessionNextBestDocument = {"__meta__":{"hash":"sha256:d37fb41470fcff33a74b59a6ca53f655d280a32b10fa977e1101330046fdd7e3"}} as unknown as TypedDocumentString<SessionNextBestQuery, SessionNextBestQueryVariables>;
export const WhyNotSlotDocument = {"__meta__":{"hash":"sha256:895e831738d99eaef1c8be3134249356ed662e531ae4287631809790ed921252"}} as unknown as TypedDocumentString<WhyNotSlotQuery, WhyNotSlotQueryVariables>;
export const WhyNotHostDocument = {"__meta__":{"hash":"sha256:28d0e5d31a34da920534f189f83f3f665633048d740d6c5e3dafa687ee0d7c7b"}} as unknown as TypedDocumentString<WhyNotHostQuery, WhyNotHostQueryVariables>;
export const WhyNotParticipantDocument = {"__meta__":{"hash":"sha256:393510ca367046c8d5eaad580af238cdb227da93c870c3b29c2589c5ad1c91a0"}} as unknown as TypedDocumentString<WhyNotParticipantQuery, WhyNotParticipantQueryVariables>;
export const LockPlanDocument = {"__meta__":{"hash":"sha256:068db8fc23fa138f06c10f6224e458c367e1836b974d83b68e1df238ea9cd8bd"}} as unknown as TypedDocumentString<LockPlanMutation, LockPlanMutationVariables>;
export const InviteGroupDocument = {"__meta__":{"hash":"sha256:e29aedf1837877826848725541e1bdaa24e27e2548069dfccbaca2091072d34b"}} as unknown as TypedDocumentString<InviteGroupMutation, InviteGroupMutationVariables>;
export const RemindGroupDocument = {"__meta__":{"hash":"sha256:c8b6305102b0dda3b356502eac0bec0d2430113f85c295cdbb7730806404d45b"}} as unknown as TypedDocumentString<RemindGroupMutation, RemindGroupMutationVariables>;
export const RoundWallPageDocument = {"__meta__":{"hash":"sha256:f8490af161d2c4787ed946680707c7f4d94ae186415814396ddd3e1b372af295"}} as unknown as TypedDocumentString<RoundWallPageQuery, RoundWallPageQueryVariables>;
export const RoundAboutDocument = {"__meta__":{"hash":"sha256:bc4962e54b303f6de3a0edf4a662e489af7f8378639850427c3d640cd33032a7"}} as unknown as TypedDocumentString<RoundAboutQuery, RoundAboutQueryVariables>;
export const RoundWallChangesDocument = {"__meta__":{"hash":"sha256:e540dc294d78718e0aec6c2029ede73fc26b8fe78efd905bf601579b4e409688"}} as unknown as TypedDocumentString<RoundWallChangesSubscription, RoundWallChangesSubscriptionVariables>;
export const SetSlotStatesDocument = {"__meta__":{"hash":"sha256:30cb76f4ebcd96934ced0d5582355f0c6aa8ef4c5aec664915b51530888ae6a9"}} as unknown as TypedDocumentString<SetSlotStatesMutation, SetSlotStatesMutationVariables>;
export const SetFacilitatorAvailabilityDocument = {"__meta__":{"hash":"sha256:2181871d8e2e7eca977b29d76c813ee788160d8b675ac3bc5a0b776712a7285d"}} as unknown as TypedDocumentString<SetFacilitatorAvailabilityMutation, SetFacilitatorAvailabilityMutationVariables>;
export const LockSessionDocument = {"__meta__":{"hash":"sha256:137f60358cb71d5a6c2d9ea83d790a934f5e2921a4872ca188a065c3c0dbaf6f"}} as unknown as TypedDocumentString<LockSessionMutation, LockSessionMutationVariables>;
export const UnlockSessionDocument = {"__meta__":{"hash":"sha256:f694008b6f75fa463161c0b1627f4814e24b5b409f871e863962770a12615bdb"}} as unknown as TypedDocumentString<UnlockSessionMutation, UnlockSessionMutationVariables>;
export const ConfirmPlanDocument = {"__meta__":{"hash":"sha256:339b872c2c456b1c1f002da6584b788a9b1ba41f34106f02f2edfe0c63940201"}} as unknown as TypedDocumentString<ConfirmPlanMutation, ConfirmPlanMutationVariables>;
export const KeepersOfDocument = {"__meta__":{"hash":"sha256:e98f824afd553c367ffbb7174f172cf42b63d8744c674e57dd36e998a9460df6"}} as unknown as TypedDocumentString<KeepersOfQuery, KeepersOfQueryVariables>;
export const AppointSecretaryDocument = {"__meta__":{"hash":"sha256:e2386756864886c996f36b603c62ba51a6ba6a0b9214912f7291b3517adac549"}} as unknown as TypedDocumentString<AppointSecretaryMutation, AppointSecretaryMutationVariables>;
export const EndServingDocument = {"__meta__":{"hash":"sha256:c804a8652bd74770c725f595b44968a3003fa4bb913bb060fc4de7077919cc97"}} as unknown as TypedDocumentString<EndServingMutation, EndServingMutationVariables>;
export const SessionReplacementsDocument = {"__meta__":{"hash":"sha256:8da5880aef1b9e57670a573e1b00b3e1082a49ddfa0e71858501f420cd291fc0"}} as unknown as TypedDocumentString<SessionReplacementsQuery, SessionReplacementsQueryVariables>;
export const TypedMomentDocument = {"__meta__":{"hash":"sha256:36a043e84b840ed6b20051c839e666642d5ffbb3eb84a76f898f32c5f8cf67a6"}} as unknown as TypedDocumentString<TypedMomentQuery, TypedMomentQueryVariables>;
export const MoveToMomentDocument = {"__meta__":{"hash":"sha256:2b8ac091cd5a1383f86d1ab2480ba66297da5fdc6f6e4f341e574cdea3e7c738"}} as unknown as TypedDocumentString<MoveToMomentMutation, MoveToMomentMutationVariables>;
export const ReportAbsenceDocument = {"__meta__":{"hash":"sha256:235646f51970d8fa818935c75bf55dd1c824396c3c16128d0fb2908a28b7d827"}} as unknown as TypedDocumentString<ReportAbsenceMutation, ReportAbsenceMutationVariables>;
export const WithdrawAbsenceDocument = {"__meta__":{"hash":"sha256:1172542407766aaedc6dcd99b69c27469049878b039c49d9711e869c2d452f40"}} as unknown as TypedDocumentString<WithdrawAbsenceMutation, WithdrawAbsenceMutationVariables>;
export const AskSwapDocument = {"__meta__":{"hash":"sha256:f71697366f7e58aae5be8f778985bc2ec4d0db72517e3de43c976d7daf8d3ed8"}} as unknown as TypedDocumentString<AskSwapMutation, AskSwapMutationVariables>;
export const AgreeToSwapDocument = {"__meta__":{"hash":"sha256:cbc8d391a359d6dc90e6e2bbbfed37222dff3cb9c1db4d83cd25098a5e2c485e"}} as unknown as TypedDocumentString<AgreeToSwapMutation, AgreeToSwapMutationVariables>;
export const DeclineSwapDocument = {"__meta__":{"hash":"sha256:c88b4af3f949e9603af7f9be7f63a471d55e65263d8cc226480e03e01d4b50d1"}} as unknown as TypedDocumentString<DeclineSwapMutation, DeclineSwapMutationVariables>;
export const WithdrawSwapDocument = {"__meta__":{"hash":"sha256:4b3fe5b4edab97d599fad8d53248adb4d3565f74beda6b268fd37932eea611ba"}} as unknown as TypedDocumentString<WithdrawSwapMutation, WithdrawSwapMutationVariables>;
export const SessionSuggestionsDocument = {"__meta__":{"hash":"sha256:aab50cedaffe97ae9944e3fad9a0c57ed3557d5cafda096d688fa6e4c82dbdc9"}} as unknown as TypedDocumentString<SessionSuggestionsQuery, SessionSuggestionsQueryVariables>;
export const SessionAskedMomentsDocument = {"__meta__":{"hash":"sha256:7a1ad3f8bc7aac8498ae849264fb57b7f4764c3360e407e4a49b75f252572323"}} as unknown as TypedDocumentString<SessionAskedMomentsQuery, SessionAskedMomentsQueryVariables>;
export const SessionReplacementChangesDocument = {"__meta__":{"hash":"sha256:c355eb4744c35524b317a682bc552b4056ca6b33273bef42ec413800668f51f2"}} as unknown as TypedDocumentString<SessionReplacementChangesSubscription, SessionReplacementChangesSubscriptionVariables>;
export const AskForReplacementDocument = {"__meta__":{"hash":"sha256:4112c3ec4305ed9c3f68fd9ea8a1fa85abe5d677336df6d3a9193f0c28d151d2"}} as unknown as TypedDocumentString<AskForReplacementMutation, AskForReplacementMutationVariables>;
export const ChooseReplacementDocument = {"__meta__":{"hash":"sha256:093ea23df2660c69939b651e987938a62e2c7e2c2b5cb26180fa9e931161e312"}} as unknown as TypedDocumentString<ChooseReplacementMutation, ChooseReplacementMutationVariables>;
export const StopReplacementDocument = {"__meta__":{"hash":"sha256:831eab1ea5cd0b95280ecb3be574cd34f4f003ee89457406ac27ac63f10ca5ca"}} as unknown as TypedDocumentString<StopReplacementMutation, StopReplacementMutationVariables>;
export const RemindAboutReplacementDocument = {"__meta__":{"hash":"sha256:686c2114b2448b123875dfb03df74ca5e8109cdbc012c9d9227f47dadbf59cbb"}} as unknown as TypedDocumentString<RemindAboutReplacementMutation, RemindAboutReplacementMutationVariables>;
export const SayFacilitatorCanDocument = {"__meta__":{"hash":"sha256:816744d65d0b1ac2a28b21f46b2854ded31e8dfa094c76df697c964790a0751e"}} as unknown as TypedDocumentString<SayFacilitatorCanMutation, SayFacilitatorCanMutationVariables>;
export const SessionDocument = {"__meta__":{"hash":"sha256:b33ca72fa7c2433c701f5cacd6be3bedce8a0c9193fedfafd39cf0cb0f9ee6ce"}} as unknown as TypedDocumentString<SessionQuery, SessionQueryVariables>;
export const ArrangeHostingDocument = {"__meta__":{"hash":"sha256:ed77ec0da4c99be241e8d55776bdfefd018474fd39ed1a34e00c9ef2864d7877"}} as unknown as TypedDocumentString<ArrangeHostingMutation, ArrangeHostingMutationVariables>;
export const StaffDocument = {"__meta__":{"hash":"sha256:d0769c75587e975aa3bf157ae36d71d21c08ac59ec85862a09a352bd2985fb71"}} as unknown as TypedDocumentString<StaffQuery, StaffQueryVariables>;
export const AppointStaffDocument = {"__meta__":{"hash":"sha256:4080a29bdb85d0191f2f55128f8d352547194b6718c28930a0780ef76aa4e5c5"}} as unknown as TypedDocumentString<AppointStaffMutation, AppointStaffMutationVariables>;
export const EndStaffDocument = {"__meta__":{"hash":"sha256:0e61b8b4a8fdc490bd3e95754535ee3fb6106f4429eb5a69afe82287e132936d"}} as unknown as TypedDocumentString<EndStaffMutation, EndStaffMutationVariables>;
export const FacilitatorsDocument = {"__meta__":{"hash":"sha256:32021eb5c0fe9f03e3e67cac3a870e814a7dac96ec04895c0c2a151eb8b841c1"}} as unknown as TypedDocumentString<FacilitatorsQuery, FacilitatorsQueryVariables>;
export const FindPeopleDocument = {"__meta__":{"hash":"sha256:306336971d482b97707288648cb2ac5d91873051f3c0f3460c343fc524f4e1b2"}} as unknown as TypedDocumentString<FindPeopleQuery, FindPeopleQueryVariables>;
export const StartTrajectoryDocument = {"__meta__":{"hash":"sha256:ef4816c2c688e5db52e4e3c438d7f8460a324f5d52bfcc8fa8ff871528fbbd92"}} as unknown as TypedDocumentString<StartTrajectoryMutation, StartTrajectoryMutationVariables>;
export const TrajectoryDocument = {"__meta__":{"hash":"sha256:e7c70cb5f2400004ced0e582f6fd0cf586ead3e50f6207d0e07210bb69ff7a46"}} as unknown as TypedDocumentString<TrajectoryQuery, TrajectoryQueryVariables>;
export const CancelSessionDocument = {"__meta__":{"hash":"sha256:ab0a9efd29dd066b3b92a629bdc2455e8bd86a3d51a46037110e59d62a2b77fb"}} as unknown as TypedDocumentString<CancelSessionMutation, CancelSessionMutationVariables>;
export const ChangeVenueDocument = {"__meta__":{"hash":"sha256:4c632d52ae582249484ddc40a358b50a19ee5d5175a29786f4ab6dff1bdae04a"}} as unknown as TypedDocumentString<ChangeVenueMutation, ChangeVenueMutationVariables>;
export const SwapHostsDocument = {"__meta__":{"hash":"sha256:aee764ea1398d3ef603753b7d3bf1867c99cfc011579084b4b76f98f175bf038"}} as unknown as TypedDocumentString<SwapHostsMutation, SwapHostsMutationVariables>;
export const WithdrawPlanningRoundDocument = {"__meta__":{"hash":"sha256:b9e4f83d3ac60069c09585be03ed4f819bdf8fe31fc8ccbb811a244662563f8d"}} as unknown as TypedDocumentString<WithdrawPlanningRoundMutation, WithdrawPlanningRoundMutationVariables>;
export const CreatePersonalLinkDocument = {"__meta__":{"hash":"sha256:6d62ab94ba4c36e16971874a9f27deb3fee99c40b52005751b9d3e94189d7174"}} as unknown as TypedDocumentString<CreatePersonalLinkMutation, CreatePersonalLinkMutationVariables>;
export const RevokePersonalLinksDocument = {"__meta__":{"hash":"sha256:194d02d12a4e6c4619bdb76cd34dec64a4cba943bd215bad42089ec028a6095c"}} as unknown as TypedDocumentString<RevokePersonalLinksMutation, RevokePersonalLinksMutationVariables>;
export const TrajectoryHistoryDocument = {"__meta__":{"hash":"sha256:aa2b3b17603b9e099d22042f0751d3f24f5e3b364a713c498e3b3fabe6659ee4"}} as unknown as TypedDocumentString<TrajectoryHistoryQuery, TrajectoryHistoryQueryVariables>;
export const ViewerDocument = {"__meta__":{"hash":"sha256:8dbe42e1d0c3c562375e7e255e76176917dc3554bdc1c22a97043d6b6f9167bc"}} as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const RequestSignInLinkDocument = {"__meta__":{"hash":"sha256:5b062c33324f850e2e037da74b2feb7abd148b573cd3f2989df828cfbe20fb40"}} as unknown as TypedDocumentString<RequestSignInLinkMutation, RequestSignInLinkMutationVariables>;
export const SignOutDocument = {"__meta__":{"hash":"sha256:1baee8e68a57c002876e8b5a9f48882348b80c5e19d79d66dfd93c5ae83a896b"}} as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;