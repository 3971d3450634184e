/**
 * Who is in which group while the search goes on, and what a proposed change would be worth. A change is built from
 * single moves (`move`, `setGuide`), judged as a whole, and then kept or undone. Only the groups that it touches are
 * reckoned anew; what the worst of the other groups is worth is looked up in a short list per criterion.
 */
import { CRITERION_COUNT, lockedLevels, writeGroupValues } from './group-values.ts';
import { ALLOWED, CONFLICT, NOBODY, type NumberedGroup, type Prepared } from './prepared.ts';

/** The group of who is in none. */
export const LEFT_OVER = -1;
/** The group of who is in a locked one: never moved. */
export const LOCKED = -2;

/** As many of the worst groups per criterion are kept; more than most changes touch. */
const LISTED = 5;

export class Arrangement {
  readonly prepared: Prepared;
  /** Room for as many groups as there could be; many are empty. */
  readonly slots: number;
  readonly sizes: Int32Array;
  /** Those of a group begin at `group * stride`: room for one more than there may be, while people change places. */
  readonly members: Int32Array;
  readonly stride: number;
  readonly groupOf: Int32Array;
  readonly guides: Int32Array;
  readonly guideRoom: Int32Array;
  /** By how much each level would change, after `judge`; see objective.ts for the levels. */
  readonly change: Float64Array;
  /**
   * Beside `change`, per criterion of the order: by how much the squares of the values of all groups together would change, in
   * values of the worst group. Groups that are nearly the worst count in it, those that are nearly nothing hardly.
   */
  readonly nearlyWorst: Float64Array;
  leftOver: number;

  readonly #position: Int32Array;
  readonly #values: Int32Array;
  readonly #totals: Int32Array;
  readonly #sums: Float64Array;
  readonly #worst: Int32Array;
  readonly #lockedWorst: Int32Array;
  readonly #listed: Int32Array;
  readonly #newValues: Int32Array;
  readonly #newTotals: Int32Array;
  readonly #newWorst: Int32Array;
  /** The change that is being made; of each list the first so many count. */
  readonly #touched: Int32Array;
  #touchedCount = 0;
  readonly #isTouched: Uint8Array;
  readonly #moved: Int32Array;
  readonly #movedFrom: Int32Array;
  #movedCount = 0;
  readonly #guided: Int32Array;
  readonly #guidedBefore: Int32Array;
  #guidedCount = 0;
  #leftOverBefore = 0;

  constructor(prepared: Prepared) {
    this.prepared = prepared;
    const { count, free, guideRoom, least, most, criteria } = prepared;
    this.slots = Math.floor(free.length / least);
    this.sizes = new Int32Array(this.slots);
    this.stride = most + 1;
    this.members = new Int32Array(this.slots * this.stride);
    this.groupOf = new Int32Array(count).fill(LOCKED);
    for (const person of free) this.groupOf[person] = LEFT_OVER;
    this.guides = new Int32Array(this.slots).fill(NOBODY);
    this.guideRoom = guideRoom.slice();
    this.change = new Float64Array(1 + 2 * criteria.length);
    this.nearlyWorst = new Float64Array(criteria.length);
    this.leftOver = free.length;
    this.#leftOverBefore = free.length;
    this.#position = new Int32Array(count);
    this.#values = new Int32Array(this.slots * CRITERION_COUNT);
    this.#totals = new Int32Array(this.slots * CRITERION_COUNT);
    this.#newValues = new Int32Array(this.slots * CRITERION_COUNT);
    this.#newTotals = new Int32Array(this.slots * CRITERION_COUNT);
    this.#touched = new Int32Array(this.slots);
    this.#isTouched = new Uint8Array(this.slots);
    // At most everybody leaves a group and goes to another, and every group gives up a guide and gets one
    this.#moved = new Int32Array(2 * (free.length + this.stride));
    this.#movedFrom = new Int32Array(this.#moved.length);
    this.#guided = new Int32Array(2 * (this.slots + 1));
    this.#guidedBefore = new Int32Array(this.#guided.length);
    this.#listed = new Int32Array(CRITERION_COUNT * LISTED).fill(NOBODY);
    const ofLocked = lockedLevels(prepared);
    this.#sums = ofLocked.totals;
    this.#lockedWorst = ofLocked.worst;
    this.#worst = this.#lockedWorst.slice();
    this.#newWorst = new Int32Array(CRITERION_COUNT);
    for (let criterion = 0; criterion < CRITERION_COUNT; criterion += 1) this.#listWorst(criterion);
  }

  /** Part of a change: `person` goes to `group`, or to none with {@link LEFT_OVER}. The group has room for one more. */
  move(person: number, group: number): void {
    const from = this.groupOf[person] ?? LEFT_OVER;
    this.#moved[this.#movedCount] = person;
    this.#movedFrom[this.#movedCount] = from;
    this.#movedCount += 1;
    this.#place(person, from, group);
  }

  /** Part of a change. The guide has room, or is {@link NOBODY}. */
  setGuide(group: number, guide: number): void {
    this.#guided[this.#guidedCount] = group;
    this.#guidedBefore[this.#guidedCount] = this.guides[group] ?? NOBODY;
    this.#guidedCount += 1;
    this.#giveGuide(group, guide);
    this.#touch(group);
  }

  /** Whether the change keeps to the hard rules; if so, `change` says what it is worth. */
  judge(): boolean {
    if (!this.#isAllowed()) return false;
    for (let at = 0; at < this.#touchedCount; at += 1) this.#writeValues(this.#touched[at] ?? 0);
    this.#judgeLevels();
    return true;
  }

  keep(): void {
    this.#leftOverBefore = this.leftOver;
    for (let criterion = 0; criterion < CRITERION_COUNT; criterion += 1) this.#keepCriterion(criterion);
    this.#forget();
  }

  undo(): void {
    for (let index = this.#guidedCount - 1; index >= 0; index -= 1)
      this.#giveGuide(this.#guided[index] ?? 0, this.#guidedBefore[index] ?? NOBODY);
    for (let index = this.#movedCount - 1; index >= 0; index -= 1) {
      const person = this.#moved[index] ?? 0;
      this.#place(person, this.groupOf[person] ?? LEFT_OVER, this.#movedFrom[index] ?? LEFT_OVER);
    }
    this.#forget();
  }

  /** The levels as they are. */
  levels(): number[] {
    const levels = [this.leftOver];
    for (const criterion of this.prepared.criteria)
      levels.push(this.#worst[criterion] ?? 0, this.#sums[criterion] ?? 0);
    return levels;
  }

  valueOf(group: number, criterion: number): number {
    return this.#values[group * CRITERION_COUNT + criterion] ?? 0;
  }

  /** One of the worst groups in a criterion, or {@link NOBODY} when all are locked. */
  worstGroup(criterion: number): number {
    return this.#listed[criterion * LISTED] ?? NOBODY;
  }

  /** Locked groups first, as they were locked; then by their first member. */
  groups(): readonly NumberedGroup[] {
    const { locked } = this.prepared;
    const found: NumberedGroup[] = [];
    for (let group = 0; group < this.slots; group += 1) {
      const size = this.sizes[group] ?? 0;
      if (size === 0) continue;
      const members = [...this.members.subarray(group * this.stride, group * this.stride + size)].sort(
        (a, b) => a - b,
      );
      found.push({ members, guide: this.guides[group] ?? NOBODY });
    }
    found.sort((one, other) => (one.members[0] ?? 0) - (other.members[0] ?? 0));
    return [...locked, ...found];
  }

  /** Everything free becomes as in `groups`, which hold the locked ones too and keep to the rules. */
  become(groups: readonly NumberedGroup[]): void {
    for (let group = 0; group < this.slots; group += 1)
      if (this.guides[group] !== NOBODY) this.setGuide(group, NOBODY);
    for (const person of this.prepared.free)
      if (this.groupOf[person] !== LEFT_OVER) this.move(person, LEFT_OVER);
    const free = groups.filter(({ members }) => this.groupOf[members[0] ?? 0] === LEFT_OVER);
    for (const [group, { members, guide }] of free.entries()) {
      for (const person of members) this.move(person, group);
      if (guide !== NOBODY) this.setGuide(group, guide);
    }
    if (!this.judge()) throw new Error('These groups break a rule.');
    this.keep();
  }

  #place(person: number, from: number, to: number): void {
    const { members, sizes, stride } = this;
    if (from === LEFT_OVER) this.leftOver -= 1;
    else {
      const size = (sizes[from] ?? 0) - 1;
      const hole = this.#position[person] ?? 0;
      const last = members[from * stride + size] ?? 0;
      members[from * stride + hole] = last;
      this.#position[last] = hole;
      sizes[from] = size;
      this.#touch(from);
    }
    this.groupOf[person] = to;
    if (to === LEFT_OVER) this.leftOver += 1;
    else {
      const size = sizes[to] ?? 0;
      members[to * stride + size] = person;
      this.#position[person] = size;
      sizes[to] = size + 1;
      this.#touch(to);
    }
  }

  #giveGuide(group: number, guide: number): void {
    const before = this.guides[group] ?? NOBODY;
    if (before !== NOBODY) this.guideRoom[before] = (this.guideRoom[before] ?? 0) + 1;
    if (guide !== NOBODY) this.guideRoom[guide] = (this.guideRoom[guide] ?? 0) - 1;
    this.guides[group] = guide;
  }

  #touch(group: number): void {
    if (this.#isTouched[group] === 1) return;
    this.#isTouched[group] = 1;
    this.#touched[this.#touchedCount] = group;
    this.#touchedCount += 1;
  }

  #isAllowed(): boolean {
    const { least, most } = this.prepared;
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const group = this.#touched[at] ?? 0;
      const size = this.sizes[group] ?? 0;
      if (size === 0 ? this.guides[group] !== NOBODY : size < least || size > most) return false;
    }
    for (let at = 0; at < this.#movedCount; at += 1) {
      const person = this.#moved[at] ?? 0;
      const group = this.groupOf[person] ?? LEFT_OVER;
      if (!this.fits(person, group)) return false;
    }
    for (let at = 0; at < this.#guidedCount; at += 1) {
      const group = this.#guided[at] ?? 0;
      if (!this.#suits(group, this.guides[group] ?? NOBODY)) return false;
    }
    return true;
  }

  /** Whether the hard rules between people let `person` be in `group`, or stay there, once `leaving` is gone. */
  fits(person: number, group: number, leaving: number = NOBODY): boolean {
    if (group === LEFT_OVER) return true;
    const { between, count, guideWords } = this.prepared;
    const start = group * this.stride;
    const end = start + (this.sizes[group] ?? 0);
    for (let at = start; at < end; at += 1) {
      const other = this.members[at] ?? 0;
      if (other !== person && other !== leaving && ((between[person * count + other] ?? 0) & ALLOWED) === 0)
        return false;
    }
    const guide = this.guides[group] ?? NOBODY;
    return guide === NOBODY || ((guideWords[guide * count + person] ?? 0) & CONFLICT) === 0;
  }

  #suits(group: number, guide: number): boolean {
    if (guide === NOBODY) return true;
    const { count, guideWords } = this.prepared;
    const start = group * this.stride;
    const end = start + (this.sizes[group] ?? 0);
    for (let at = start; at < end; at += 1)
      if (((guideWords[guide * count + (this.members[at] ?? 0)] ?? 0) & CONFLICT) !== 0) return false;
    return true;
  }

  #writeValues(group: number): void {
    writeGroupValues(
      this.prepared,
      this.members,
      group * this.stride,
      this.sizes[group] ?? 0,
      this.sizes[group] === 0 ? 0 : (this.guides[group] ?? NOBODY),
      this.#newValues,
      this.#newTotals,
      group * CRITERION_COUNT,
    );
  }

  #judgeLevels(): void {
    const { criteria } = this.prepared;
    const { change } = this;
    change[0] = this.leftOver - this.#leftOverBefore;
    for (let index = 0; index < criteria.length; index += 1) {
      const criterion = criteria[index] ?? 0;
      let most = this.#worstUntouched(criterion);
      let difference = 0;
      let squares = 0;
      for (let place = 0; place < this.#touchedCount; place += 1) {
        const at = (this.#touched[place] ?? 0) * CRITERION_COUNT + criterion;
        const [before, after] = [this.#values[at] ?? 0, this.#newValues[at] ?? 0];
        most = Math.max(most, after);
        squares += after * after - before * before;
        difference += (this.#newTotals[at] ?? 0) - (this.#totals[at] ?? 0);
      }
      this.#newWorst[criterion] = most;
      this.nearlyWorst[index] = squares / Math.max(1, this.#worst[criterion] ?? 0);
      change[1 + 2 * index] = most - (this.#worst[criterion] ?? 0);
      change[2 + 2 * index] = difference;
    }
  }

  #worstUntouched(criterion: number): number {
    const locked = this.#lockedWorst[criterion] ?? 0;
    for (let at = criterion * LISTED; at < (criterion + 1) * LISTED; at += 1) {
      const group = this.#listed[at] ?? NOBODY;
      if (group === NOBODY) return locked;
      if (this.#isTouched[group] === 0) return Math.max(locked, this.valueOf(group, criterion));
    }
    let most = locked;
    for (let group = 0; group < this.slots; group += 1)
      if (this.#isTouched[group] === 0) most = Math.max(most, this.valueOf(group, criterion));
    return most;
  }

  #keepCriterion(criterion: number): void {
    const last = this.#listed[criterion * LISTED + LISTED - 1] ?? NOBODY;
    const least = last === NOBODY ? -1 : this.valueOf(last, criterion);
    let isListChanged = false;
    for (let place = 0; place < this.#touchedCount; place += 1) {
      const at = (this.#touched[place] ?? 0) * CRITERION_COUNT + criterion;
      const [before, after] = [this.#values[at] ?? 0, this.#newValues[at] ?? 0];
      this.#sums[criterion] =
        (this.#sums[criterion] ?? 0) + (this.#newTotals[at] ?? 0) - (this.#totals[at] ?? 0);
      this.#values[at] = after;
      this.#totals[at] = this.#newTotals[at] ?? 0;
      if (before !== after && (before >= least || after > least)) isListChanged = true;
    }
    if (isListChanged) this.#listWorst(criterion);
    const first = this.#listed[criterion * LISTED] ?? NOBODY;
    const free = first === NOBODY ? 0 : this.valueOf(first, criterion);
    this.#worst[criterion] = Math.max(this.#lockedWorst[criterion] ?? 0, free);
  }

  /** The worst groups of a criterion, worst first; of equals the first. */
  #listWorst(criterion: number): void {
    const start = criterion * LISTED;
    let length = 0;
    for (let group = 0; group < this.slots; group += 1) {
      const value = this.valueOf(group, criterion);
      let at = length;
      while (at > 0 && this.valueOf(this.#listed[start + at - 1] ?? 0, criterion) < value) at -= 1;
      if (at === LISTED) continue;
      if (length < LISTED) length += 1;
      for (let later = length - 1; later > at; later -= 1)
        this.#listed[start + later] = this.#listed[start + later - 1] ?? NOBODY;
      this.#listed[start + at] = group;
    }
  }

  #forget(): void {
    for (let at = 0; at < this.#touchedCount; at += 1) this.#isTouched[this.#touched[at] ?? 0] = 0;
    this.#touchedCount = 0;
    this.#movedCount = 0;
    this.#guidedCount = 0;
  }
}
