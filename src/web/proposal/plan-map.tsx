import { proposalTexts } from '../texts/nl-proposal.ts';
import { type Corner, dikesPath, landPath, type MapPlace, mapView, waterPath } from './map-view.ts';

/** Where the group is received, numbered by session; near enough to see the towns, with the country beside it. */
export function PlanMap({ places }: { readonly places: readonly MapPlace[] }) {
  const { frame, dot, pins, corner } = mapView(places);
  const words = places.map(({ number, name }) => proposalTexts.map.place(number, name)).join(', ');
  return (
    <div class="map">
      <svg
        class="map__drawing"
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        role="img"
        aria-label={`${proposalTexts.map.title}: ${words || proposalTexts.map.none}`}
      >
        <rect class="map__sea" x={frame.x} y={frame.y} width={frame.width} height={frame.height} />
        <path class="map__land" d={landPath} />
        <path class="map__water" d={waterPath} />
        <path class="map__dike" d={dikesPath} />
        {pins.map(({ number, town, disc }) => (
          <g key={number}>
            <line class="map__leader" x1={town.x} y1={town.y} x2={disc.x} y2={disc.y} />
            <circle class="map__town" cx={town.x} cy={town.y} r={3 * dot} />
          </g>
        ))}
        {pins.map(({ number, name, disc, label }) => (
          <g key={number}>
            <text
              class="map__name"
              x={label.x}
              y={label.y}
              font-size={13.5 * dot}
              stroke-width={3.5 * dot}
              text-anchor={label.anchor}
            >
              {name}
            </text>
            <circle class="map__disc" cx={disc.x} cy={disc.y} r={11 * dot} />
            <text
              class="map__number"
              x={disc.x}
              y={disc.y + 5 * dot}
              font-size={14 * dot}
              text-anchor="middle"
            >
              {number}
            </text>
          </g>
        ))}
      </svg>
      {corner && (
        <svg class={countryClass(corner)} viewBox="0 10 286 346" aria-hidden="true" focusable="false">
          <path class="map__land" d={landPath} />
          <path class="map__water" d={waterPath} />
          <rect class="map__part" x={frame.x} y={frame.y} width={frame.width} height={frame.height} />
        </svg>
      )}
    </div>
  );
}

function countryClass({ isTop, isLeft }: Corner): string {
  return ['map__country', isTop && 'map__country--top', isLeft && 'map__country--left']
    .filter(Boolean)
    .join(' ');
}
