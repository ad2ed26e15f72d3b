import { Text } from '@mantine/core';
import { QUESTION_LEVELS } from '@strata/domain';
import { counted } from '../../shared/ui/counted.js';
import { QUESTION_LEVEL_WORDS } from '../../shared/ui/field-words.js';
import type { CoveredSection } from './coverage-queries.js';
import { areaWords, cellWords, rungsOf } from './coverage-words.js';
import type { LoopDetail } from './loop-queries.js';
import { timeOf } from './round-minutes.js';

interface CoverageMapProps {
  loop: LoopDetail;
  sections: CoveredSection[];
}

const RUNG = { width: 14, gap: 3, height: 22 };
const WIDTH = (RUNG.width + RUNG.gap) * (QUESTION_LEVELS.length + 1) - RUNG.gap;

/** Five little bars, one for each rung and one for questions without a level; a full bar stands for three questions. */
function Rungs({ section, roundId }: { section: CoveredSection; roundId: string }) {
  return (
    <svg
      width={WIDTH}
      height={RUNG.height + 2}
      viewBox={`0 0 ${WIDTH} ${RUNG.height + 2}`}
      role="img"
      aria-label={cellWords(section, roundId)}
    >
      {rungsOf(section, roundId).map(({ level, count }, at) => {
        const x = at * (RUNG.width + RUNG.gap);
        const height = (RUNG.height * Math.min(count, 3)) / 3;
        return (
          <g key={level ?? 'none'}>
            <rect x={x} y={0} width={RUNG.width} height={RUNG.height} rx={3} className="strata-rung-empty" />
            {count > 0 && (
              <rect
                x={x}
                y={RUNG.height - height}
                width={RUNG.width}
                height={height}
                rx={3}
                className="strata-rung"
                data-level={level ?? 'NONE'}
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

const LEGEND = `In every square from left to right: ${QUESTION_LEVELS.map((level) => QUESTION_LEVEL_WORDS[level].toLowerCase()).join(', ')}, no level. A full bar stands for three questions or more.`;

/** Sections down, rounds across, the ladder inside every square. */
export function CoverageMap({ loop, sections }: CoverageMapProps) {
  return (
    <>
      <Text size="sm" c="dimmed">
        {LEGEND}
      </Text>
      <div className="strata-coverage-scroll" role="region" aria-label="Coverage map" tabIndex={0}>
        <table className="strata-coverage">
          <thead>
            <tr>
              <th scope="col">Section</th>
              {loop.rounds.map((round) => {
                const { planned, room } = timeOf(round);
                return (
                  <th key={round.id} scope="col">
                    {round.title}
                    <small data-over={planned > room || undefined}>
                      {planned} of {room} min, {counted(round.questions.length, 'question')}
                    </small>
                  </th>
                );
              })}
              <th scope="col">Key areas</th>
            </tr>
          </thead>
          <tbody>
            {sections.map((section) => (
              <tr key={section.sectionId}>
                <th scope="row">{section.path.join(' › ')}</th>
                {loop.rounds.map((round) => (
                  <td key={round.id}>
                    <Rungs section={section} roundId={round.id} />
                  </td>
                ))}
                <td>{areaWords(section) ?? 'none named'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
