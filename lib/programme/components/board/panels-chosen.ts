import type { Panel } from '../../types';

/**
 * The panels chosen in a form, as the commands take them: by number, with the ids that say which were in view.
 *
 * @param ids as the boxes of the form hold them
 */
export function panelsChosen(
  ids: readonly string[],
  panels: readonly Panel[],
): { readonly panelNumbers: number[]; readonly panelIds: string[] } {
  const chosen = panels.filter((panel) => ids.includes(panel.id)).toSorted((a, b) => a.number - b.number);
  return { panelNumbers: chosen.map((panel) => panel.number), panelIds: chosen.map((panel) => panel.id) };
}
