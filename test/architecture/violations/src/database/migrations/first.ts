import type { Tables } from '../tables.ts';

export type First = Tables;
