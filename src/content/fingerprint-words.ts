/** The words of a fingerprint, one a byte. */
export const fingerprintWords = (fingerprint: readonly number[]): string[] =>
  fingerprint.map((byte) => FINGERPRINT_WORDS[byte] ?? '');

/** The same words in Latin letters, for screens in another language. */
export const inLatin = (word: string): string => [...word].map((letter) => latin.get(letter) ?? letter).join('');

/**
 * 256 plain words, one a byte. Chosen so that they are known to everybody, and written in kana without small
 * letters. Released: neither a word nor the order changes any more.
 */
export const FINGERPRINT_WORDS: readonly string[] = `
あさひ あじさい あひる あまがさ あまど あめ あみもの あんず
いか いけ いしだん いす いちご いど いなほ いぬ
いるか いろり いわし うえき うきわ うぐいす うさぎ うし
うちわ うどん うなぎ うみ うめぼし うら うろこ えき
えのぐ えだまめ えび えほん えんがわ えんぴつ おかゆ おけ
おちば おに おはぎ おび おみこし おむすび おりがみ おんせん
かえる かかし かがみ かき かざぐるま かたつむり かなづち かに
かば かぶと かぼす かまど かみなり かめ かもめ からす
かるた かわら きうり きく きつつき きつね きなこ きのこ
きりん きんもくせい くぎ くじら くすのき くつした くま くも
くらげ くり くるみ くわがた けいと けしき けむし けやき
げた こあら こおり こたつ こだま こども このは こねこ
こま こめ こよみ ごぼう ごま さかな さくら さざえ
さつま さとう さば さめ さる さんま しいたけ しお
しか しそ しまうま しめじ すいか すいせん すきやき すずめ
すずり すだれ すな すみれ すもう せいろ せきれい せなか
せみ せり せんす せんべい そうめん そば そめもの そり
そらまめ そろばん たいこ たか たきび たけのこ たこ たたみ
たぬき たね たまねぎ たらい たわし だいこん だるま ちえのわ
ちくわ ちず ちどり つえ つき つくし つづみ つりざお
つばめ つぼみ つむぎ つらら つる てがみ てつなべ てぬぐい
てまり てんぐ てんとうむし でんわ とうふ とかげ とけい とさか
とびら とまと とら とり どんぐり なし なす なずな
なつみかん なのはな なべ なまず なみ にじ にわとり にんじん
ぬいもの ぬりえ ねぎ ねこやなぎ ねずみ ねんど のき のこぎり
のれん はかま はくさい はさみ はし はす はたけ はと
はなび はまぐり はりがね はんこ ひがさ ひつじ ひのき ひばち
ひまわり ひも ひよこ びわ ふうりん ふき ふくろう ふすま
ふで ふとん ふね ぶどう へちま べに ほうき ほし
ほたる ほらがい ぼたん まくら まつ まど まめ みかん
みずうみ みそ みつばち みの むかで むぎ むささび めだか
めがね もち もぐら もみじ やかん やぎ やなぎ ゆき
`
  .trim()
  .split(/\s+/);

const rows: readonly (readonly [string, readonly string[]])[] = [
  ['あいうえお', ['a', 'i', 'u', 'e', 'o']],
  ['かきくけこ', ['ka', 'ki', 'ku', 'ke', 'ko']],
  ['がぎぐげご', ['ga', 'gi', 'gu', 'ge', 'go']],
  ['さしすせそ', ['sa', 'shi', 'su', 'se', 'so']],
  ['ざじずぜぞ', ['za', 'ji', 'zu', 'ze', 'zo']],
  ['たちつてと', ['ta', 'chi', 'tsu', 'te', 'to']],
  ['だぢづでど', ['da', 'ji', 'zu', 'de', 'do']],
  ['なにぬねの', ['na', 'ni', 'nu', 'ne', 'no']],
  ['はひふへほ', ['ha', 'hi', 'fu', 'he', 'ho']],
  ['ばびぶべぼ', ['ba', 'bi', 'bu', 'be', 'bo']],
  ['ぱぴぷぺぽ', ['pa', 'pi', 'pu', 'pe', 'po']],
  ['まみむめも', ['ma', 'mi', 'mu', 'me', 'mo']],
  ['やゆよ', ['ya', 'yu', 'yo']],
  ['らりるれろ', ['ra', 'ri', 'ru', 're', 'ro']],
  ['わん', ['wa', 'n']],
];

const latin = new Map(
  rows.flatMap(([kana, sounds]) => [...kana].map((letter, at) => [letter, sounds[at] ?? ''] as const)),
);
