import { useState } from 'preact/hooks';
import { leavesAfter } from '../texts/leaving.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { PersonalLinksDialog } from './personal-links-dialog.tsx';
import type { TrajectoryView } from './trajectory-view.ts';

interface GroupCardProps {
  readonly trajectory: TrajectoryView;
  /** Whether the viewer may make personal links for these people. */
  readonly canLink: boolean;
}

interface Somebody {
  readonly id: string;
  readonly name: string;
}

/** The participants, and for the guide a personal link for each of them and for who keep their calendars. */
export function GroupCard({ trajectory, canLink }: GroupCardProps) {
  const [linked, setLinked] = useState<Somebody | undefined>(undefined);
  return (
    <section class="card">
      <h2>{trajectoryTexts.participants}</h2>
      <ul class="plain-list">
        {trajectory.participants.map(({ id, leftAt, lastDay, person, municipality }) => (
          <li key={id}>
            <strong>{person.name}</strong>
            <span class="detail">
              {municipality.displayName}
              {leftAt !== null && `, ${trajectoryTexts.left}`}
              {lastDay && `, ${leavesAfter(lastDay)}`}
            </span>
            {canLink && leftAt === null && (
              <div class="actions actions--small">
                {[person, ...(person.secretaries ?? [])].map((somebody) => (
                  <button
                    key={somebody.id}
                    type="button"
                    class="utrecht-button utrecht-button--secondary-action button--small"
                    aria-label={
                      somebody === person ? trajectoryTexts.personalLinks.title(somebody.name) : undefined
                    }
                    onClick={() => setLinked(somebody)}
                  >
                    {somebody === person
                      ? trajectoryTexts.personalLinks.open
                      : trajectoryTexts.personalLinks.openSecretary(somebody.name)}
                  </button>
                ))}
              </div>
            )}
          </li>
        ))}
      </ul>
      {linked && (
        <PersonalLinksDialog
          trajectoryId={trajectory.id}
          person={linked}
          onClose={() => setLinked(undefined)}
        />
      )}
    </section>
  );
}
