/** What is written in invented business plans. */
export interface PlanTexts {
  readonly goals: string;
  readonly seminar: string;
  readonly portal: string;
  readonly certified: string;
  readonly calls: string;
  readonly risk: string;
  readonly response: string;
  readonly remark: string;
  readonly late: string;
  readonly decision: string;
  readonly amendment: string;
}

const english: PlanTexts = {
  goals: 'Win customers beyond the two industries of today, and serve more of those that we have.',
  seminar: 'A seminar for prospects, held together',
  portal: 'Provide a demo portal for the seminar.',
  certified: 'Have two more people certified.',
  calls: 'Call the ten customers with the largest gaps.',
  risk: 'One person does most of the selling.',
  response: 'A second one comes along to every first meeting.',
  remark: 'The fourth quarter asks for little; please look at it again.',
  late: 'It came two weeks after the seminar.',
  decision: 'The plan stays as it is.',
  amendment: 'A new product line came out.',
};

const japanese: PlanTexts = {
  goals: '現在の2業種以外の新規顧客を開拓し、既存顧客の活用支援を広げる。',
  seminar: '見込み客向けの共催セミナー',
  portal: 'セミナー用のデモ環境を用意する。',
  certified: '認定資格者を2名増やす。',
  calls: '未導入の製品が多い10社に連絡する。',
  risk: '営業が1名に依存している。',
  response: '初回商談には必ず2名で参加する。',
  remark: '第4四半期の目標が低いようです。ご確認ください。',
  late: 'セミナーの2週間後の提供になった。',
  decision: '計画どおりに進める。',
  amendment: '新しい製品ラインが追加されたため。',
};

export function planTexts(region: string): PlanTexts {
  return region === 'JP' ? japanese : english;
}
