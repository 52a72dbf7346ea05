import { onScopeDispose, reactive, watch, type Reactive } from 'vue';

/** What is being written, by the form's name, for as long as this tab is open: nothing of it is stored. */
const kept = new Map<string, object>();

export interface Draft<Fields extends object> {
  readonly fields: Reactive<Fields>;
  /** Whether it was found as it had been left. */
  readonly isResumed: boolean;
  readonly discard: () => void;
}

/** A draft that outlives a walk to another page and back. `name` tells forms, and what they are about, apart. */
export function useDraft<Fields extends object>(name: string, fresh: () => Fields): Draft<Fields> {
  const found = kept.get(name) as Fields | undefined;
  const fields = reactive(found ?? fresh());
  const stop = watch(fields, () => kept.set(name, fields), { deep: true });
  onScopeDispose(stop);
  return {
    fields,
    isResumed: found !== undefined,
    discard: () => {
      Object.assign(fields, fresh());
      stop.pause();
      kept.delete(name);
      stop.resume();
    },
  };
}

/** Somebody else signs in: nobody finds another's drafts. */
export function forgetDrafts(): void {
  kept.clear();
}
