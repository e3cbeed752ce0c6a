import access from './messages/en/access.json';
import addresses from './messages/en/addresses.json';
import aims from './messages/en/aims.json';
import balance from './messages/en/balance.json';
import bodies from './messages/en/bodies.json';
import circulars from './messages/en/circulars.json';
import common from './messages/en/common.json';
import consultations from './messages/en/consultations.json';
import correspondence from './messages/en/correspondence.json';
import drafting from './messages/en/drafting.json';
import find from './messages/en/find.json';
import findings from './messages/en/findings.json';
import history from './messages/en/history.json';
import letters from './messages/en/letters.json';
import meetings from './messages/en/meetings.json';
import mission from './messages/en/mission.json';
import nominations from './messages/en/nominations.json';
import people from './messages/en/people.json';
import programme from './messages/en/programme.json';
import refusals from './messages/en/refusals.json';
import summary from './messages/en/summary.json';

/** All words of the interface in English: one namespace per feature, besides those that all share. */
export const english = {
  access,
  addresses,
  aims,
  balance,
  bodies,
  circulars,
  common,
  consultations,
  correspondence,
  drafting,
  find,
  findings,
  history,
  letters,
  meetings,
  mission,
  nominations,
  people,
  programme,
  refusals,
  summary,
};
