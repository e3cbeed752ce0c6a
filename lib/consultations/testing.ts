/** Input of an intersessional meeting that prepares meetings of the harbour. */
export function consultationInput(place: { bodyId: string; meetingId: string }) {
  return {
    bodyId: place.bodyId,
    slug: 'second-round',
    title: 'Second round',
    startsOn: '2023-04-18',
    startsAt: '10:00',
    endsAt: '11:30',
    timeZone: 'Europe/Vienna',
    mode: 'virtual',
    serves: [place.meetingId],
    purpose: 'Berths',
    outcome: 'notStated',
  };
}
