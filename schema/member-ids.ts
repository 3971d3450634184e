import { globalIdOf } from './global-ids-plugin.ts';

/** Somebody of a group that is composed or intended: known by the registration, whose `id` it is. */
export const memberId = (registrationId: string): string => globalIdOf('Registration', registrationId);
