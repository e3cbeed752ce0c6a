'use client';

import { programmeFigures } from '../../rules/structure';
import { Answer } from '../answer';
import { useBoardTools } from './board-context';

/** The answer to the page's question for a draft in the making: it follows each move. */
export function LiveAnswer({
  maySeeBalance,
  maySeeNominations,
}: {
  maySeeBalance: boolean;
  maySeeNominations: boolean;
}) {
  const { state, data } = useBoardTools();
  return (
    <Answer
      programme={state.programme}
      figures={programmeFigures(state.programme.panels)}
      slug={data.meeting.slug}
      maySeeBalance={maySeeBalance}
      maySeeNominations={maySeeNominations}
    />
  );
}
