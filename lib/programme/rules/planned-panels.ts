/** A panel as a form proposes it before there is a programme. */
export type PlannedPanel = {
  readonly topicId: string;
  readonly part: number;
  readonly title: string;
  readonly seats: number;
};

/** Seats of a panel where the plan of the meeting does not say how many. */
const usualSeats = 5;

/** Panels of a programme at most. */
export const maximumPanels = 99;

/**
 * The panels that follow from a meeting's plan: every topic has its first part before any has its second, as in the agreed
 * programme of 2024 (source para. 22). Without a number of panels each topic has one.
 */
export function plannedPanels(
  topics: readonly { readonly id: string; readonly title: string }[],
  plan: { readonly plannedPanels: number | null; readonly plannedSeatsPerPanel: number | null },
): readonly PlannedPanel[] {
  if (topics.length === 0) return [];
  const count = Math.min(plan.plannedPanels ?? topics.length, maximumPanels);
  return Array.from({ length: count }, (_, at) => {
    const topic = topics[at % topics.length];
    return {
      topicId: topic?.id ?? '',
      part: Math.floor(at / topics.length) + 1,
      title: topic?.title ?? '',
      seats: plan.plannedSeatsPerPanel ?? usualSeats,
    };
  });
}
