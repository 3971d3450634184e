import type { PersonNotFound } from '../src/access/personal-links.ts';
import type { SignInLinkRefusal, TooManyLinksAsked } from '../src/access/sign-in.ts';
import type { BusyTimesRefusal } from '../src/busy-times/errors.ts';
import type {
  ChangeFeedRefusal,
  CreateFeedRefusal,
  FeedNotFound,
  FeedRevoked,
} from '../src/calendar/errors.ts';
import type {
  ChangeGroupsRefusal,
  ChangeRunRefusal,
  ChooseMembersRefusal,
  MakeRunRefusal,
  ReleaseRefusal,
  StartSearchRefusal,
  StopSearchRefusal,
} from '../src/composing/errors.ts';
import type { AddCouncilEveningRefusal } from '../src/council/errors.ts';
import type {
  AnswerPlaceRefusal,
  ChangeFormForRefusal,
  ChangeOfferRefusal,
  ConfirmRefusal,
  EnterRefusal,
  ImportRefusal,
  InvalidNote,
  InviteInterestedRefusal,
  OfferPlaceRefusal,
  OfferStateRefusal,
  OfficeRegistrationRefusal,
  OwnDecisionRefusal,
  RegisterInvitedRefusal,
  SubmitRefusal,
} from '../src/enrolment/errors.ts';
import type {
  ChangeDraftRefusal,
  CreditInvoiceRefusal,
  EInvoiceRefusal,
  RemoveDraftRefusal,
  SendInvoiceRefusal,
  SendReadyRefusal,
  SetIssuerRefusal,
  SetPriceRuleRefusal,
} from '../src/fees/errors.ts';
import type {
  AnswerFirstDateRefusal,
  AskIntakesRefusal,
  CancelIntakeRefusal,
  ChangeGroupRefusal,
  CloseFirstDateRefusal,
  ConcludeIntakeRefusal,
  DissolveGroupRefusal,
  FacilitatorDatesRefusal,
  FormGroupsRefusal,
  NoteIntakeRefusal,
  OfferMomentsRefusal,
  OpenFirstDateRefusal,
  PickMomentRefusal,
  PlanIntakeRefusal,
  StartGroupRefusal,
} from '../src/forming/errors.ts';
import type { ResendRefusal } from '../src/notifications/errors.ts';
import type {
  AppointSecretaryRefusal,
  AppointStaffRefusal,
  BeginServingRefusal,
  ChangeDetailsRefusal,
  EndServingRefusal,
  EndStaffRefusal,
} from '../src/people/errors.ts';
import type {
  AnswerPlanRefusal,
  AnswerRefusal,
  AskReplacementRefusal,
  ChangeSettingsRefusal,
  ChooseReplacementRefusal,
  ConfirmPlanRefusal,
  HostWishRefusal,
  InviteRefusal,
  JoinRefusal,
  LockPlanRefusal,
  OpenRoundRefusal,
  RemindRefusal,
  SendOffRefusal,
  SlotsRefusal,
  StopReplacementRefusal,
  UndoConfirmationRefusal,
  WithdrawRoundRefusal,
} from '../src/planning/errors.ts';
import type { DeclineErasureRefusal, ErasePersonRefusal } from '../src/privacy/errors.ts';
import type {
  AbsenceRefusal,
  AnswerSwapRefusal,
  ArrangeHostingRefusal,
  AskContinuationRefusal,
  AskSwapRefusal,
  CancelSessionRefusal,
  ChangeVenueRefusal,
  ChooseContinuationRefusal,
  DecidedRefusal,
  JoinGroupRefusal,
  LeaveRefusal,
  MoveSessionRefusal,
  ReplaceFacilitatorRefusal,
  StartContinuationRefusal,
  StartTrajectoryRefusal,
  SwapHostsRefusal,
  WithdrawContinuationRefusal,
  WithdrawLeavingRefusal,
} from '../src/trajectories/errors.ts';

/** What the API itself says no with, before any service is asked. */
export type DoorRefusal =
  | { readonly code: 'SIGN_IN_FIRST' }
  | { readonly code: 'NOT_ALLOWED' }
  | { readonly code: 'NOT_FOUND' }
  /** Joining would replace the sign-in of this browser. */
  | { readonly code: 'SIGNED_IN_ALREADY' }
  | { readonly code: 'TOO_MANY_ATTEMPTS'; readonly retryAfterSeconds: number };

/** Every refusal that somebody can meet. */
export type Refusal =
  | DoorRefusal
  | PersonNotFound
  | SignInLinkRefusal
  | TooManyLinksAsked
  | ResendRefusal
  | AppointSecretaryRefusal
  | AppointStaffRefusal
  | EndStaffRefusal
  | BeginServingRefusal
  | EndServingRefusal
  | ChangeDetailsRefusal
  | AddCouncilEveningRefusal
  | ChangeDraftRefusal
  | RemoveDraftRefusal
  | SendInvoiceRefusal
  | SendReadyRefusal
  | CreditInvoiceRefusal
  | EInvoiceRefusal
  | SetIssuerRefusal
  | SetPriceRuleRefusal
  | StartTrajectoryRefusal
  | MoveSessionRefusal
  | CancelSessionRefusal
  | ChangeVenueRefusal
  | ArrangeHostingRefusal
  | SwapHostsRefusal
  | AbsenceRefusal
  | LeaveRefusal
  | WithdrawLeavingRefusal
  | JoinGroupRefusal
  | ReplaceFacilitatorRefusal
  | DecidedRefusal
  | AskContinuationRefusal
  | ChooseContinuationRefusal
  | WithdrawContinuationRefusal
  | StartContinuationRefusal
  | AskSwapRefusal
  | AnswerSwapRefusal
  | OpenRoundRefusal
  | WithdrawRoundRefusal
  | SlotsRefusal
  | AnswerRefusal
  | BusyTimesRefusal
  | LockPlanRefusal
  | HostWishRefusal
  | ChangeSettingsRefusal
  | InviteRefusal
  | RemindRefusal
  | AskReplacementRefusal
  | StopReplacementRefusal
  | ChooseReplacementRefusal
  | ConfirmPlanRefusal
  | AnswerPlanRefusal
  | UndoConfirmationRefusal
  | JoinRefusal
  | SendOffRefusal
  | CreateFeedRefusal
  | ChangeFeedRefusal
  | FeedNotFound
  | FeedRevoked
  | SubmitRefusal
  | ConfirmRefusal
  | RegisterInvitedRefusal
  | OwnDecisionRefusal
  | AnswerPlaceRefusal
  | ChangeOfferRefusal
  | ChangeFormForRefusal
  | OfferStateRefusal
  | InviteInterestedRefusal
  | OfferPlaceRefusal
  | OfficeRegistrationRefusal
  | EnterRefusal
  | InvalidNote
  | ImportRefusal
  | MakeRunRefusal
  | ChangeRunRefusal
  | ChooseMembersRefusal
  | StartSearchRefusal
  | StopSearchRefusal
  | ChangeGroupsRefusal
  | ReleaseRefusal
  | ErasePersonRefusal
  | DeclineErasureRefusal
  | FormGroupsRefusal
  | ChangeGroupRefusal
  | DissolveGroupRefusal
  | OfferMomentsRefusal
  | AskIntakesRefusal
  | PlanIntakeRefusal
  | CancelIntakeRefusal
  | PickMomentRefusal
  | NoteIntakeRefusal
  | ConcludeIntakeRefusal
  | OpenFirstDateRefusal
  | CloseFirstDateRefusal
  | AnswerFirstDateRefusal
  | FacilitatorDatesRefusal
  | StartGroupRefusal;

/** The types of refusal that the API tells apart; each has its own data. */
export type RefusalKind =
  | 'NotAllowed'
  | 'NotFound'
  | 'InvalidInput'
  | 'Outdated'
  | 'GroupChanged'
  | 'RuleBroken'
  | 'DoubleBooked'
  | 'ProposalOutdated'
  | 'NoPlan';

export type OfCode<Code> = Extract<Refusal, { readonly code: Code }>;
