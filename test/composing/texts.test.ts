import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { reasonOf } from '../../schema/composing-texts.ts';
import type { GroupMeasures } from '../../src/composition/criteria.ts';
import { STANDARD_SETTINGS } from '../../src/composition/rules.ts';
import { composingTexts } from '../../src/web/texts/nl-composing.ts';

const same = (id: string) => id;

describe('What the office reads about a composition', () => {
  test('one person and several are counted in sentences of their own', () => {
    assert.deepEqual([1, 3].map(composingTexts.run.gone), [
      '1 persoon deed mee, maar is niet meer aangemeld of heeft al een groep.',
      '3 personen deden mee, maar zijn niet meer aangemeld of hebben al een groep.',
    ]);
    assert.deepEqual([1, 3].map(composingTexts.run.beside), [
      '1 persoon kan ook meedoen en doet nog niet mee.',
      '3 personen kunnen ook meedoen en doen nog niet mee.',
    ]);
  });

  test('names beyond the fourth are counted, one and several', () => {
    const told = (...notSuited: readonly string[]) => {
      // cast: the sentence about days looks at nothing else
      const measures = { days: { value: 1, reason: { weekday: 2, notSuited } } } as unknown as GroupMeasures;
      return reasonOf('days', measures, {
        member: same,
        guide: same,
        partyOf: () => undefined,
        settings: STANDARD_SETTINGS,
      });
    };
    assert.equal(told('An', 'Bo', 'Cas', 'Dee'), 'Dinsdag past het best, maar niet An, Bo, Cas en Dee.');
    assert.equal(
      told('An', 'Bo', 'Cas', 'Dee', 'Els'),
      'Dinsdag past het best, maar niet An, Bo, Cas, Dee en 1 ander.',
    );
    assert.equal(
      told('An', 'Bo', 'Cas', 'Dee', 'Els', 'Fay'),
      'Dinsdag past het best, maar niet An, Bo, Cas, Dee en 2 anderen.',
    );
  });

  test('who shares a party is named under it, who have parties of one family each with the own', () => {
    const told = (...members: readonly string[]) => {
      // cast: the sentence about parties looks at nothing else
      const measures = {
        party: { value: 1, reason: { shared: [{ party: 'pvda', members }] } },
      } as unknown as GroupMeasures;
      return reasonOf('party', measures, {
        member: same,
        guide: same,
        partyOf: (id) => ({ An: 'PvdA', Bo: 'PvdA', Cas: 'GroenLinks' })[id],
        settings: STANDARD_SETTINGS,
      });
    };
    assert.equal(told('An', 'Bo'), 'PvdA: An en Bo.');
    assert.equal(told('An', 'Cas'), 'Verwante partijen: An (PvdA) en Cas (GroenLinks).');
    assert.equal(told('Dee', 'Els'), 'pvda: Dee en Els.');
  });
});
