import { leadingWord, anyWord } from './fold.js';

/** Verbs that ask for an account of something, folded, by language. */
export const accountVerb = leadingWord(`
  explain | describe | discuss | compare | contrast | define | tell | talk | differentiate | distinguish | elaborate | outline | summarize | summarise
  walk | give | name | list | provide | state | mention | identify | justify | discuss | illustrate | clarify | enumerate | demonstrate | convince
  share an | share a | let's | suppose | imagine | consider | assume | given | say you | you are given
  explica | explique | describe | describa | compara | compare | define | defina | cuentame | cuenta | hablame | menciona | mencione | enumera | nombra
  da un ejemplo | de un ejemplo | diferencia entre | diferencias entre | imagina | supongamos
  descreva | defina | cite | fale | conte | conte-me | liste | diferencie | discuta | imagine
  expliquez | decrivez | decris | comparez | definissez | definis | citez | donnez | donne | parlez | parle | racontez | presentez | enoncez | imaginez
  erklare | erklaren sie | erlautere | erlautern sie | beschreibe | beschreiben sie | nenne | nennen sie | vergleiche | vergleichen sie | definiere
  definieren sie | erzahle | erzahlen sie | zahle | zahlen sie | skizziere | skizzieren sie | schildere | schildern sie | begrunde
  spiega | spiegare | descrivi | descrivere | confronta | definisci | elenca | racconta | raccontami | parla | parlami | illustra
  объясните | объясни | опишите | опиши | расскажите | расскажи | сравните | назовите | назови | перечислите | приведите | приведи
  поясните | дайте определение | определите
  поясніть | опишіть | розкажіть | порівняйте | назвіть | наведіть
  wyjasnij | wytlumacz | opisz | porownaj | wymien | zdefiniuj | opowiedz | podaj | omow
  acikla | aciklayin | aciklayiniz | anlat | anlatin | karsilastir | tanimla | sirala
  leg uit | beschrijf | vergelijk | noem | vertel | definieer | geef
  jelaskan | sebutkan | bandingkan | ceritakan | uraikan | hay trinh bay | trinh bay | giai thich | mo ta | so sanh | neu
  περιγραψτε | περιγραψε | εξηγηστε | εξηγησε | αναφερετε | συγκρινετε | ονομαστε | μιλησε | μιλησε μας | μιληστε
  vysvetlete | popiste | uvedte | porovnejte | jmenujte | vyjmenujte | vysvetlite | popiste | uvedte | porovnajte | vymenujte
  magyarazd | magyarazza | ird le | irja le | sorold | sorolja | hasonlitsd | mutasd be | meselj
  explicati | explica | descrieti | descrie | comparati | enumerati | numiti | povestiti
  forklara | beskriv | namn | jamfor | beratta | redogor | diskutera | forklar | beskriv | naevn | nevn | sammenlign | fortael | fortell
  selita | kuvaile | kuvaa | kerro | vertaa | mainitse | luettele | maarittele
  objasni | objasnite | opisi | opisite | navedi | navedite | nabroji | nabrojite | usporedi | uporedi | uporedite | razlozi | razlozite | nastej | nastejte | primerjaj
  објасни | објасните | опиши | опишите | наведи | наведите | упореди | paskaidro | paskaidrojiet | izskaidro | apraksti | nosauc | salidzini
  paaiskink | paaiskinkite | apibudink | apibudinkite | palygink | palyginkite | selgita | selgitage | kirjelda | kirjeldage | vordle | nimeta
  explica | descriu | compara | parla | cita | הסבר | הסבירו | תאר | תארו | השווה | ציין | מנה | ספר
  ব্যাখ্যা | বর্ণনা | তুলনা | समझाइए | समझाओ | सांगा | स्पष्ट करा | توضیح دهید | شرح دهید | مقایسه کنید | نام ببرید
  обясни | обяснете | опишете | разкажи | разкажете | избройте | посочете | اشرح | وضح | قارن | عرف | اذكر | تكلم | تحدث | صف
  请 | 简述 | 描述 | 解释 | 说说 | 谈谈 | 介绍 | 讲讲 | 讲一下 | 说一下 | 列举 | 比较 | 阐述 | 聊聊 | 手写 | 试述 | 談談 | 說明 | 請 | 解釋 | 介紹
`);

/** Verbs that set a task; a duty in a job description begins with them too, so that they weigh less. */
export const taskVerb = leadingWord(`
  design | implement | write | build | create | develop | draw | solve | code | find | reverse | sketch | architect | refactor | optimize | optimise
  show | calculate | compute | determine | prove | convert | detect | merge | check | return | print | generate | validate | parse | count
  debug | fix | estimate | model | read this | prevent | instrument | simulate | construct | evaluate
  you have | you need | you're | you are | your
  disena | disene | implementa | implemente | escribe | escriba | crea | desarrolla | dibuja | resuelve | encuentra | calcula
  projete | escreva | crie | desenvolva | desenhe | resolva
  concevez | implementez | implementer | ecrivez | ecrire | creez | dessinez | resolvez | proposez
  entwirf | entwerfen sie | implementiere | implementieren sie | schreibe | schreiben sie | erstelle | erstellen sie | zeichne | entwickle | entwickeln sie
  progetta | implementa | scrivi | crea | sviluppa
  спроєктуйте | реалізуйте | напишіть | створіть | розробіть | знайдіть
  спроектируйте | реализуйте | реализовать | напишите | написать | напиши | создайте | разработайте | найдите
  zaprojektuj | zaimplementuj | napisz | stworz | tasarla | yaz | ontwerp | schrijf | implementeer | rancang | buat | tulis
  设计 | 实现 | 编写 | 写一个 | 如何设计 | 設計 | 實現
`);

/** Words that open a question, also where its mark was forgotten. */
export const interrogative = leadingWord(`
  what | what's | how | how's | why | when | where | which | who | whose | whom | is | are | can | could | do | does | did | should | would | will | has | have
  was | were | in what | in which | for what | at what | on what | to what | with what | from what | if you | difference between | differences between
  que | cual | cuales | como | por que | cuando | donde | quien | quienes | cuanto | cuantos | para que | en que | es posible | puedes | podrias
  o que | qual | quais | quando | onde | quem | quanto | voce | pode | existe | existem | qu'est-ce | qu'est ce | quel | quelle | quels | quelles
  comment | pourquoi | quand | ou | qui | combien | est-ce | peut-on | pouvez-vous | en quoi | a quoi
  was | wie | warum | wieso | weshalb | wann | wo | wer | welche | welcher | welches | welchen | woran | wofur | wozu | womit | worin | kann | konnen
  che cosa | cosa | come | perche | quali | dove | chi | quanti | puoi
  что | как | какие | какой | какая | какое | какова | каковы | почему | зачем | когда | где | кто | чем | чего | для чего | в чем | сколько | можно ли | можете ли | есть ли
  що | як | які | який | чому | коли | де | хто | чим | для чого | скільки
  co | jak | jaki | jaka | jakie | dlaczego | kiedy | gdzie | kto | czym | czy | ile | po co
  ne | neden | nasil | nicin | hangi | kim | ne zaman | nerede | kac
  wat | hoe | waarom | wanneer | waar | welke | wie | apa | bagaimana | mengapa | kenapa | kapan | dimana | siapa
  tai sao | khi nao | the nao
  τι | πως | γιατι | ποια | ποιο | ποιες | ποιος | ποτε | που | ποσα | μπορειτε | μπορεις | με ποια | με ποιο
  какво | защо | кога | къде | кой | коя | кое | кои | можете ли
  co | jak | jaky | jaka | jake | kdy | kde | kdo | ktery | ktere | aky | preco | kedy | ktory | ktore
  hogyan | hogy | miert | mikor | melyik | milyen | mennyi | cum | cand | unde | de ce
  vad | vilka | vilken | vilket | hur | varfor | vem | hvad | hvilke | hvilken | hvilket | hvordan | hvorfor | hvornar | hva
  mita | miten | miksi | milloin | missa | kuka | millainen | mitka | sto | kako | zasto | kada | gde | gdje | koja | koji | koje | kaj | zakaj | kdaj
  шта | како | зашто | када | где | која | који | које | kapec | kads | kadas | kodel | kaip | kada | kuris | kuidas | miks | millal
  que | quin | quina | quins | per que | מה | מהו | מהי | מהם | איך | כיצד | למה | מדוע | מתי | האם | איזה | אילו
  ماذا | ما | ماهو | ماهي | هل | متى | اين | كم | لم
  क्या | कैसे | क्यों | कौन | कब | कहाँ | چرا | چه | چگونه | آیا
`);

/** Asking words of scripts without spaces; they may stand anywhere. */
export const denseAsking = anyWord(`
  什么 | 如何 | 怎么 | 怎样 | 为什么 | 为何 | 哪些 | 哪个 | 哪几 | 区别 | 是否 | 吗 | 多少 | 有何 | 什麼 | 為什麼 | 怎麼 | 區別
  何ですか | とは何 | なぜ | どのよう | どうやって | でしょうか | ますか | ください | 違い | 説明し | 述べ
`);

/** Asking words of Thai, Lao, Khmer and Burmese, which set no spaces between words and often no question mark. */
export const unmarkedAsking =
  /อะไร|อย่างไร|ยังไง|ทำไม|เมื่อไร|เมื่อไหร่|ที่ไหน|ใคร|กี่|ไหม|หรือไม่|อธิบาย|บอก|เปรียบเทียบ|ยกตัวอย่าง|แตกต่าง|ຫຍັງ|ແນວໃດ|ຍ້ອນຫຍັງ|ອະທິບາຍ|អ្វី|យ៉ាងណា|យ៉ាងដូចម្តេច|ហេតុអ្វី|ពន្យល់|(?:လဲ|လား|နည်း|လည်း)(?:[။၊\s]|$)|ရှင်းပြ|ရှင်းပါ|ပြောပါ|ပြောပြ|ယှဉ်ပြ/u;

/** Asking words of Korean, Vietnamese, Hindi and Arabic that stand anywhere or at the end. */
export const lateAsking =
  /(무엇|어떻게|왜\s|차이|설명|인가요|입니까|비교|(?:이란|란)$|la gi\b|nhu the nao|क्या|कैसे|क्यों|बताएं|समझाएं|समझाइए|वर्णन|ما هو|ما هي|كيف|لماذا|اشرح|چیست|توضیح|nedir|nelerdir|farklar|aciklayin|anlatin)/u;
