import { flushPromises, mount } from '@vue/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { useToasts } from './toasts.ts';
import UiFilterChips from './UiFilterChips.vue';
import UiMenu from './UiMenu.vue';
import UiNumberField from './UiNumberField.vue';
import UiTabs from './UiTabs.vue';
import UiTextArea from './UiTextArea.vue';

describe('a number field', () => {
  it('keeps what was typed as text, and makes full-width digits plain', async () => {
    const wrapper = mount(UiNumberField, { props: { label: 'MRR', modelValue: '' } });
    await wrapper.find('input').setValue('９６，０００');
    await wrapper.setProps({ modelValue: '９６，０００' });
    await wrapper.find('input').trigger('change');
    expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual(['96000']);
  });

  it('leaves what is no number as it was typed, for its fault to be told', async () => {
    const wrapper = mount(UiNumberField, { props: { label: 'MRR', modelValue: 'about 5' } });
    await wrapper.find('input').trigger('change');
    expect(wrapper.emitted('update:modelValue')).toBeUndefined();
  });

  it('is turned by the arrows within its bounds, and not while a word is composed', async () => {
    const wrapper = mount(UiNumberField, { props: { label: 'Rate', modelValue: '0.95', step: 0.1, max: 1 } });
    await wrapper.find('input').trigger('keydown', { key: 'ArrowUp', isComposing: true });
    expect(wrapper.emitted('update:modelValue')).toBeUndefined();
    await wrapper.find('input').trigger('keydown', { key: 'ArrowUp' });
    expect(wrapper.emitted('update:modelValue')).toEqual([['1.0']]);
  });
});

describe('a field with a fault', () => {
  it('has its hint and its fault read out with it', () => {
    const wrapper = mount(UiTextArea, {
      props: { label: 'Why', modelValue: '', hint: 'A sentence', fault: 'Missing' },
    });
    const described = wrapper.find('textarea').attributes('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => wrapper.find(`[id="${id}"]`).text())).toEqual(['A sentence', 'Missing']);
    expect(wrapper.find('textarea').attributes('aria-invalid')).toBe('true');
  });
});

describe('tabs', () => {
  it('show one part, and ask for the one that is pressed', async () => {
    const tabs = ['one', 'two'].map((value) => ({ value, label: value }));
    const wrapper = mount(UiTabs, {
      props: { label: 'Parts', tabs, modelValue: 'one' },
      slots: { one: 'first part', two: 'second part' },
      attachTo: document.body,
    });
    expect(wrapper.text()).toContain('first part');
    await wrapper.findAll('[role="tab"]')[1]?.trigger('mousedown', { button: 0 });
    await flushPromises();
    expect(wrapper.emitted('update:modelValue')?.at(-1)).toEqual(['two']);
    wrapper.unmount();
  });
});

describe('a menu', () => {
  it('opens by Enter and gives the key of what was chosen', async () => {
    const items = [{ key: 'copy', label: 'Copy' }];
    const wrapper = mount(UiMenu, { props: { label: 'Acts', items }, attachTo: document.body });
    await wrapper.find('button').trigger('keydown', { key: 'Enter' });
    await flushPromises();
    const item = document.querySelector<HTMLElement>('[role="menuitem"]');
    expect(item?.textContent).toContain('Copy');
    item?.click();
    await flushPromises();
    expect(wrapper.emitted('choose')).toEqual([['copy']]);
    wrapper.unmount();
  });
});

describe('filter chips', () => {
  it('say what they take away', async () => {
    const wrapper = mount(UiFilterChips, {
      props: {
        label: 'Filters',
        chips: [{ key: 'stage', label: 'Stage', value: 'Won' }],
        removeLabel: (chip: string) => `Remove ${chip}`,
        clearLabel: 'Clear',
      },
    });
    await wrapper.find('[aria-label="Remove Stage Won"]').trigger('click');
    expect(wrapper.emitted('remove')).toEqual([['stage']]);
  });
});

describe('toasts', () => {
  const { toasts, show, dismiss, clear } = useToasts();
  afterEach(clear);

  it('pass by themselves, except what can be acted on or went wrong', () => {
    show({ title: 'Saved' });
    show({ title: 'Not saved', tone: 'bad' });
    show({ title: 'Signed', action: { label: 'Open', run: () => undefined } });
    expect(toasts.value.map(({ stays }) => Number.isFinite(stays))).toEqual([true, false, false]);
  });

  it('offer for eight seconds to take back what was done', () => {
    show({ title: 'Removed', undo: { label: 'Undo', run: () => undefined } });
    expect(toasts.value.map(({ stays, action }) => [stays, action?.label])).toEqual([[8000, 'Undo']]);
  });

  it('make room by dropping what passes, and never what stays', () => {
    const kept = show({ title: 'Not saved', tone: 'bad' });
    for (let count = 0; count < 6; count += 1) show({ title: `Saved ${count}` });
    expect(toasts.value.length).toBeLessThanOrEqual(4);
    expect(toasts.value[0]?.id).toBe(kept);
    dismiss(kept);
    expect(toasts.value.some(({ id }) => id === kept)).toBe(false);
  });
});
