import { line } from 'd3-shape';
import type { Mark } from './scene';

/** A path through points, in steps or straight. Apart from the other parts, of which figures take some to the browser. */
export function linePath(
  points: readonly (readonly [number, number])[],
  kind: Extract<Mark, { mark: 'path' }>['kind'],
  curve: NonNullable<Parameters<ReturnType<typeof line>['curve']>[0]>,
): Mark {
  return { mark: 'path', kind, d: line().curve(curve).digits(1)(points as [number, number][]) ?? '' };
}
