import { prepareTexts } from '../texts/nl-prepare.ts';
import { weekdayName } from '../time/amsterdam.ts';
import { type Moment, type Series, seriesOf, sumOf, switchable } from './calendar-view.ts';
import { SumBox } from './sum-box.tsx';

interface SeriesSwitchesProps {
  readonly moments: readonly Moment[];
  readonly onSwitch: (series: Series, on: boolean) => void;
}

/** So many are in sight without asking. */
const FEW = 5;

/** All Mondays, or all Tuesday mornings, at once. */
export function SeriesSwitches({ moments, onSwitch }: SeriesSwitchesProps) {
  const all = seriesOf(moments);
  const namesParts = new Set(moments.map(({ dayPart }) => dayPart)).size > 1;
  return (
    <details class="series-fold" open={all.length <= FEW}>
      <summary>{prepareTexts.series}</summary>
      <fieldset class="pills">
        <legend class="visually-hidden">{prepareTexts.series}</legend>
        {all.map((series) => {
          const weekday = weekdayName(series.weekday);
          return (
            <SumBox
              key={series.key}
              class="pill"
              sum={sumOf(switchable(series.moments))}
              onChange={(on) => onSwitch({ ...series, moments: switchable(series.moments) }, on)}
            >
              <span>{namesParts ? prepareTexts.seriesPart(weekday, series.dayPart) : weekday}</span>
            </SumBox>
          );
        })}
      </fieldset>
    </details>
  );
}
