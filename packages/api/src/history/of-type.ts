import { byTime, type EventOf, type EventType, type Recorded } from '@tierline/rules';

/** The events of one type, in time order. */
export function ofType<Type extends EventType>(events: readonly Recorded[], type: Type): Recorded<EventOf<Type>>[] {
  return events.filter((event): event is Recorded<EventOf<Type>> => event.type === type).sort(byTime);
}
