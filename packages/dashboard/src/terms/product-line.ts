import * as m from '#messages';

const hubs: Readonly<Record<string, () => string>> = {
  MARKETING_HUB: m.line_marketing_hub,
  SALES_HUB: m.line_sales_hub,
  SERVICE_HUB: m.line_service_hub,
  CONTENT_HUB: m.line_content_hub,
  OPERATIONS_HUB: m.line_operations_hub,
  CREDITS: m.line_credits,
};

/** A product line by its name; a product outside every hub by its own: "HUB_INDEPENDENT:CORE_SEAT" → Core seat. */
export function productLineName(line: string): string {
  const hub = hubs[line];
  if (hub) return hub();
  const product = line
    .replace(/^HUB_INDEPENDENT:/, '')
    .replaceAll('_', ' ')
    .toLowerCase();
  return product.charAt(0).toUpperCase() + product.slice(1);
}

const editions: Readonly<Record<string, () => string>> = {
  STARTER: m.edition_starter,
  PROFESSIONAL: m.edition_professional,
  ENTERPRISE: m.edition_enterprise,
};

/** A product line with its edition, where it has one. */
export function productName(line: string, edition: string): string {
  const name = editions[edition];
  return name ? `${productLineName(line)} ${name()}` : productLineName(line);
}

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** The catalog's lines to choose from, with those that a deal has beyond it. */
export function lineOptions(others: readonly string[]): Option<string>[] {
  const values = new Set([...Object.keys(hubs), ...others]);
  return [...values].map((value) => ({ value, label: productLineName(value) }));
}

export function editionOptions(): Option<'STARTER' | 'PROFESSIONAL' | 'ENTERPRISE' | 'NONE'>[] {
  return [
    { value: 'STARTER', label: m.edition_starter() },
    { value: 'PROFESSIONAL', label: m.edition_professional() },
    { value: 'ENTERPRISE', label: m.edition_enterprise() },
    { value: 'NONE', label: m.edition_none() },
  ];
}
