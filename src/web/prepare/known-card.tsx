import { useState } from 'preact/hooks';
import { nl } from '../texts/nl.ts';
import { prepareTexts } from '../texts/nl-prepare.ts';
import type { Moment } from './calendar-view.ts';
import {
  type Host,
  isLockOff,
  isWishEmpty,
  type Known,
  type KnownLock,
  type KnownWish,
  momentInWords,
  wishInWords,
} from './known-view.ts';
import { LockDialog } from './lock-dialog.tsx';
import { WishDialog } from './wish-dialog.tsx';

/** What can be done with it. A promise of true: it was done; of a sentence: why not. */
export interface KnownActions {
  readonly lock: (lock: KnownLock) => Promise<true | string>;
  readonly unlock: (sessionNumber: number) => void;
  readonly wish: (wish: KnownWish) => Promise<true | string>;
  readonly unwish: (participantId: string) => void;
}

interface KnownCardProps {
  readonly known: Known;
  readonly actions: KnownActions;
  readonly moments: readonly Moment[];
  readonly sessionNumbers: readonly number[];
  /** Who may still host, first turn first. */
  readonly hosts: readonly Host[];
}

/** What the group knows already: sessions that are agreed, and who hosts in a certain time only. */
export function KnownCard({ known, actions, moments, sessionNumbers, hosts }: KnownCardProps) {
  const [open, setOpen] = useState<'lock' | 'wish' | undefined>(undefined);
  const nameOf = (id: string) => hosts.find((host) => host.id === id)?.person.name ?? prepareTexts.someone;
  const close = () => setOpen(undefined);
  return (
    <section class="known" aria-labelledby="bekend">
      <h2 id="bekend">{prepareTexts.known}</h2>
      <ul class="known__list">
        {known.locks.map((lock) => (
          <KnownLine
            key={lock.sessionNumber}
            title={nl.session.number(lock.sessionNumber)}
            text={lockInWords(lock, moments, nameOf)}
            warning={isLockOff(lock, moments) ? prepareTexts.lockOff : undefined}
            removeLabel={prepareTexts.unlock(lock.sessionNumber)}
            onRemove={() => actions.unlock(lock.sessionNumber)}
          />
        ))}
        {known.wishes.map((wish) => (
          <KnownLine
            key={wish.participantId}
            title={nameOf(wish.participantId)}
            text={wishInWords(wish)}
            warning={isWishEmpty(wish, moments) ? prepareTexts.wishEmpty : undefined}
            removeLabel={prepareTexts.removeWish(nameOf(wish.participantId))}
            onRemove={() => actions.unwish(wish.participantId)}
          />
        ))}
      </ul>
      {known.locks.length + known.wishes.length === 0 && <p class="hint">{prepareTexts.knownNothing}</p>}
      <div class="actions">
        <button
          type="button"
          class="utrecht-button utrecht-button--secondary-action button--small"
          onClick={() => setOpen('lock')}
        >
          + {prepareTexts.addLock}
        </button>
        {hosts.length > 0 && (
          <button
            type="button"
            class="utrecht-button utrecht-button--secondary-action button--small"
            onClick={() => setOpen('wish')}
          >
            + {prepareTexts.addWish}
          </button>
        )}
      </div>
      {open === 'lock' && (
        <LockDialog
          moments={moments}
          sessionNumbers={sessionNumbers}
          locked={known.locks}
          hosts={hosts}
          onLock={actions.lock}
          onClose={close}
        />
      )}
      {open === 'wish' && (
        <WishDialog moments={moments} hosts={hosts} onWish={actions.wish} onClose={close} />
      )}
    </section>
  );
}

function lockInWords(
  { momentKey, hostId }: KnownLock,
  moments: readonly Moment[],
  nameOf: (id: string) => string,
): string {
  const moment = moments.find(({ key }) => key === momentKey);
  return [
    ...(momentKey === undefined ? [] : [moment ? momentInWords(moment) : prepareTexts.lockGone]),
    ...(hostId === undefined ? [] : [prepareTexts.atHost(nameOf(hostId))]),
  ].join(', ');
}

interface KnownLineProps {
  readonly title: string;
  readonly text: string;
  readonly warning: string | undefined;
  readonly removeLabel: string;
  readonly onRemove: () => void;
}

function KnownLine({ title, text, warning, removeLabel, onRemove }: KnownLineProps) {
  return (
    <li class="known__line">
      <p>
        <strong>{title}</strong> {text}
        {warning && <span class="known__warning">{warning}</span>}
      </p>
      <button type="button" class="day-part__remove" aria-label={removeLabel} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}
