import { words, type Sentences } from './words.js';

export const companies = {
  first: words(`
    青葉=aoba 若草=wakakusa 白樺=shirakaba 暁=akatsuki 汐風=shiokaze 碧海=hekikai 山吹=yamabuki 千歳=chitose 楓=kaede 霞=kasumi
    常盤=tokiwa 銀杏=icho 椿=tsubaki 雪平=yukihira 七海=nanami 月島=tsukishima 花園=hanazono 榊=sakaki 藤波=fujinami 緑川=midorikawa
    朝凪=asanagi 夕映=yubae 雲井=kumoi 岩瀬=iwase 松風=matsukaze 風見=kazami 波多野=hatano 八雲=yakumo 東雲=shinonome 茜=akane
    結=yui 穂高=hotaka 白峰=shiramine 飛鳥=asuka 小春=koharu 紅葉=momiji 水無月=minazuki 蛍=hotaru 帆波=honami 真砂=masago
    遠野=tono 初音=hatsune 磯辺=isobe`),
  trades: words(`
    精機=seiki 食品=shokuhin 物流=butsuryu 建設=kensetsu 製薬=seiyaku 不動産=fudosan 旅行=ryoko 教育=kyoiku 印刷=insatsu
    化学=kagaku 医療=iryo 家具=kagu 酒造=shuzo 繊維=seni 商事=shoji システム=systems 工業=kogyo 出版=shuppan 観光=kanko
    金属=kinzoku 住宅=jutaku 運輸=unyu 紙業=shigyo 水産=suisan 人材=jinzai 製菓=seika 計測=keisoku 園芸=engei 電機=denki
    会計事務所=kaikei 予備校=yobiko 眼科=ganka 設計=sekkei スポーツ=sports エナジー=energy 包装=hoso`),
  places: words(`
    東京=tokyo 大阪=osaka 名古屋=nagoya 福岡=fukuoka 札幌=sapporo 仙台=sendai 広島=hiroshima 京都=kyoto 神戸=kobe 横浜=yokohama
    新潟=niigata 金沢=kanazawa 岡山=okayama 熊本=kumamoto 静岡=shizuoka 松山=matsuyama 鹿児島=kagoshima 長野=nagano`),
};

export const agencies = words(`
  みなとグロース=minato-growth 響デジタル=hibiki-digital あおぞらCRM=aozora-crm 伴走ラボ=banso-lab 北灯マーケティング=hokuto-marketing
  さざなみ企画=sazanami 令創コンサルティング=reiso 橋渡し=hashiwatashi 羅針盤パートナーズ=rashinban 文月クリエイト=fumizuki
  種まき=tanemaki 潮目リサーチ=shiome かけはし営業支援=kakehashi 灯台=todai-works 山並みテック=yamanami 月光デザイン=gekko
  追風インバウンド=oikaze 木漏れ日=komorebi 星図アナリティクス=seizu 舵取り=kajitori 縁日プロモーション=ennichi 稲穂ソリューションズ=inaho`);

export const families = words(`
  佐藤=sato 鈴木=suzuki 高橋=takahashi 田中=tanaka 伊藤=ito 渡辺=watanabe 山本=yamamoto 中村=nakamura 小林=kobayashi 加藤=kato
  吉田=yoshida 山田=yamada 佐々木=sasaki 山口=yamaguchi 松本=matsumoto 井上=inoue 木村=kimura 林=hayashi 清水=shimizu 森=mori
  池田=ikeda 橋本=hashimoto 阿部=abe 石川=ishikawa 前田=maeda 藤田=fujita 小川=ogawa 後藤=goto 岡田=okada 長谷川=hasegawa
  村上=murakami 近藤=kondo 石井=ishii 坂本=sakamoto 遠藤=endo 青木=aoki 西村=nishimura 福田=fukuda 三浦=miura 原田=harada`);

export const givens = words(`
  花子=hanako 美咲=misaki 陽菜=hina 結衣=yui さくら=sakura 由美=yumi 恵子=keiko 真由美=mayumi 裕子=yuko 香織=kaori 智子=tomoko
  彩=aya 翔太=shota 大輔=daisuke 健太=kenta 拓也=takuya 直樹=naoki 誠=makoto 健一=kenichi 浩二=koji 蓮=ren 悠真=yuma 樹=itsuki
  亮=ryo 和也=kazuya 隆=takashi 学=manabu 純=jun 麻衣=mai 千尋=chihiro 奈々=nana 優子=yuko-m 沙織=saori 慎吾=shingo`);

export const sentences: Sentences = {
  relationships: [
    '営業本部長と二度お会いし、課題を伺いました。',
    '三年前からWebサイトの運用を任されています。',
    '当社セミナーのご参加をきっかけに、マーケティング部長と月次で会っています。',
    '既存のお客様からのご紹介で、社長と面談済みです。',
    '基幹システムの導入を担当した会社です。情報システム部と週次の定例があります。',
    '展示会で名刺交換の後、担当役員へ提案しました。',
  ],
  needs: [
    '部門ごとに分かれた見込み客の情報を、一か所にまとめたい。',
    '問い合わせへの返信漏れが多く、対応の履歴を残したい。',
    '展示会後のフォローを自動化し、商談化率を上げたい。',
    '表計算での案件管理をやめ、予測の精度を上げたい。',
    'サイトの更新を社内でできるようにしたい。',
    '解約の兆しを早く知り、継続率を上げたい。',
  ],
  questions: [
    '先方で決裁されるのはどなたですか。',
    '予算の時期はいつ頃になりますか。',
    '現在お使いの仕組みと契約の満了日を教えてください。',
    '次回の打ち合わせに同席できますか。',
    'ご提案のエディションで要件を満たせるか、確認をお願いします。',
  ],
  answers: [
    '決裁は常務です。来週の会議で諮られます。',
    '今期の予算に入っています。四半期末までに決めたいそうです。',
    '現行の契約は年度末までです。更新通知は二か月前です。',
    '木曜の午後であれば同席いただけます。議題を送ります。',
    '要件は満たせます。席数だけ見直しをお願いします。',
  ],
  notes: [
    'デモの録画を共有しました。',
    '先方の体制図をいただきました。',
    '競合は二社です。価格より運用支援を重視されています。',
  ],
  lossReasons: [
    '予算が付かなかった',
    '既存の仕組みを継続することになった',
    '他社の製品に決まった',
    '担当者の異動で検討が止まった',
  ],
  refusals: ['お客様との関係が確認できませんでした。', '同じ内容の登録が既にあります。'],
};
