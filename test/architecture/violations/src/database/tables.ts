import type { Group } from '../groups/types.ts';

export type Tables = Group;
