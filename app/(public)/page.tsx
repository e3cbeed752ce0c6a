import { LandingView } from '@/lib/programme/components/landing-view';
import { loadLanding } from '@/lib/programme/loaders';

export default async function Page() {
  return <LandingView data={await loadLanding()} />;
}
