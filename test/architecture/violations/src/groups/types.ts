import type { store } from './store.ts';

export type Group = typeof store;
