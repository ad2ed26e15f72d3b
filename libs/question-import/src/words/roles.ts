import { anyWord, everywhere, fold, hasWord } from './fold.js';

/** What the words of a heading or label say about the list below it. */
export type LabelRole = 'QUESTIONS' | 'TO_ASK' | 'KEY_AREAS' | 'HINTS' | 'FOLLOW_UPS' | 'ANSWER' | 'NEVER' | 'HARDLY' | 'NONE';

const never = anyWord(`
  checklist | check list | table of contents | contents | toc | on this page | in this article | related | related posts | related articles
  read more | recommended reading | recommended | newsletter | comments | leave a comment | share this | changelog | contributors | sponsors | license
  indice | contenido | contenidos | tabla de contenidos | tabla de contenido | lista de verificacion | lista de control | sumario | sommaire
  table des matieres | liste de controle | inhalt | inhaltsverzeichnis | checkliste | sommario | содержание | оглавление | чек-лист | чеклист
  spis tresci | icindekiler | inhoudsopgave | daftar isi | 目录 | 目錄 | 目次 | 检查清单 | 清单 | 목차
`);

const hardly = anyWord(`
  references | resources | suggestions | recommendations | guidelines | how to contribute | contribute | contribution | contributions | contribuir | mitmachen | 贡献 | further reading | useful links | links | see also | bibliography | source | sources | credits | contributing | books | articles | videos
  courses | recursos | referencias | enlaces | ressources | liens | ressourcen | quellen | weiterfuhrende links | literatur | nutzliche links | riferimenti
  risorse | ссылки | ресурсы | литература | источники | zrodla | kaynaklar | bronnen | 参考资料 | 参考文献 | 参考链接 | 相关链接 | 友情链接 | 참고
  tips | tip | advice | overview | about | about us | about me | about the author | responsibilities | requirements | qualifications | resume
  curriculum vitae | cv | company | experience | education | certifications | summary | conclusion | introduction | intro | logistics | how to use
  how to use this | usage | preface | notes | note | next steps | final thoughts | last words | disclaimer | installation | getting started | benefits
  what to expect | job description | job overview | why this | preparation | prerequisites | features | highlights | agenda | schedule | evaluation
  consejos | sobre | acerca de | introduccion | conclusion | resumen | dicas | sobre nos | introducao | conclusao | conseils | a propos | remerciements
  tipps | uber uns | einleitung | einfuhrung | fazit | zusammenfassung | hinweise | consigli | introduzione | conclusione
  نصائح | نصيحة | نکات | توصیه ها | loi khuyen | meo | huong dan | ipuclari | tavsiyeler | porady | поради | рекомендации | 建议 | 技巧 | 注意事项 | アドバイス | 팁 | 조언
  советы | введение | заключение | о проекте | wstep | podsumowanie | giris | sonuc | onsoz
  前言 | 总结 | 简介 | 关于 | 小结 | 结语 | 说明 | はじめに | まとめ | 소개 | 결론
`);

const toAsk = anyWord(`
  questions to ask | questions you can ask | questions you should ask | questions for them | questions for the interviewer | questions for the company
  questions for your interviewer | questions for employers | ask the interviewer | ask your interviewer | ask the company | ask the employer
  to ask them | to ask the interviewer | reverse interview | questions for us | questions from the candidate | your questions for us
  preguntas para el entrevistador | preguntas para la empresa | preguntas para hacer | preguntas que puedes hacer | entrevista inversa
  perguntas para o entrevistador | perguntas para a empresa | perguntas para fazer | questions a poser | vos questions
  fragen an das unternehmen | fragen an den interviewer | fragen an den arbeitgeber | fragen an uns | ruckfragen | fragen des bewerbers
  domande da fare | domande per l'azienda | вопросы работодателю | вопросы к работодателю | вопросы кандидата | вопросы от кандидата | pytania do firmy
  entretien inverse | entrevista reversa | umgekehrtes bewerbungsgesprach | umgedrehtes bewerbungsgesprach | colloquio inverso | colloquio al contrario
  odwrocona rozmowa | обратное собеседование | обратно интервю | зворотне інтерв'ю | обрнути интервју | obrnuti intervju | ters mulakat
  omgekeerd sollicitatiegesprek | wawancara terbalik | phong van nguoc | opacny pohovor | interviu invers | omvand intervju | مقابلة عكسية
  مصاحبه معکوس | معکوس کردن مصاحبه | مصاحبه برعکس | اسئلة تطرحها | أسئلة تطرحها | रिव्हर्स इंटरव्ह्यू | ראיון הפוך | उल्टा साक्षात्कार | 反问 | 反向面试 | 向面试官提问 | 逆質問 | 역질문
`);
/** Said in so many words, also where the title names candidates. */
const candidateAsks = anyWord(`
  candidate to ask | candidates to ask | candidate asks | candidates ask | candidate may ask | candidate can ask | candidates can ask | candidate should ask
  from the candidate | fragen des bewerbers | вопросы кандидата | вопросы от кандидата
`);
/** Whom `questions to ask` are put to: then the interviewer asks them. */
const asked =
  /\b(?:candidates?|applicants?|developers?|engineers?|interviewees?|programmers?|bewerber\w*|kandidat\w*|candidat\w*|desarrollador\w*|entwickler\w*|developpeur\w*)\b|кандидат|разработчик/u;

const questions = anyWord(`
  question | questions | q&a | q & a | faq | faqs | prompt | prompts | exercise | exercises | problem | problems | challenge | challenges | quiz
  scenarios | scenario
  pregunta | preguntas | ejercicios | pergunta | perguntas | exercicios | exercices
  frage | fragen | aufgaben | ubungen | interviewfragen | fragenkatalog | domanda | domande | esercizi
  вопрос | вопросы | вопросов | задачи | задач | задания | заданий | практика | завдання | питання | питань | запитання | запитань | pytania | pytan | zadania | sorular | sorulari | vragen | oefeningen | pertanyaan
  intervjufragor | anstallningsfragor | jobbfragor | jobsamtalesporgsmal | interviewsporgsmal | intervjusporsmal | sollicitatievragen
  cau hoi | otazka | otazky | otazek | otazok | kerdes | kerdesek | kerdest | intrebare | intrebari | fraga | fragor | sporgsmal | sporsmal | kysymys | kysymykset
  kysymyksia | pitanje | pitanja | vprasanje | vprasanja | питање | питања | въпрос | въпроси | jautajums | jautajumi | klausimai | kusimused | preguntes
  ερωτηση | ερωτησεις | שאלה | שאלות | سؤال | سوال | سوالات | اسئلة | أسئلة | प्रश्न | सवाल | प्रश्नावली | প্রশ্ন | প্রশ্নাবলী | கேள்விகள் | ప్రశ్నలు
  คำถาม | မေးခွန်း | សំណួរ | ຄຳຖາມ | კითხვები | հարցեր
  面试题 | 问题 | 题目 | 問題 | 质问 | 質問 | 练习 | 질문 | 문제
`);

const keyAreas = anyWord(`
  key areas | key area | key topics | key concepts | key points to cover | topics | topic areas | core topics | concepts | areas | skills | subjects | syllabus
  themes | what to review | to review | to know | to study | what to know | competencies | knowledge areas | coverage
  areas clave | temas | conceptos | conceptos clave | habilidades | topicos | areas-chave | conceitos | sujets | themes | notions | competences
  themen | kernthemen | schwerpunkte | konzepte | themengebiete | argomenti | concetti | aree | темы | ключевые темы | понятия | теми | tematy | zagadnienia
  konular | onderwerpen | topik | 知识点 | 考点 | 要点 | 主题 | 重点 | トピック | キーワード | 핵심
`);

const hints = anyWord(`
  hint | hints | what to listen for | listen for | what to look for | look for | looking for | talking points | good signs | signals | red flags | clues
  pista | pistas | dica | indice | indices | hinweis | hinweise | suggerimento | suggerimenti | подсказка | подсказки | wskazowki | ipucu
  提示 | 思路 | ヒント | 힌트
`);

const followUps = anyWord(`
  follow-up | follow-ups | follow up | follow ups | followup | followups | follow-up questions | follow up questions | probe | probes | dig deeper
  repregunta | repreguntas | seguimiento | nachfragen | nachfrage | anschlussfragen | relances | дополнительные вопросы | дополнительно
  追问 | 追問 | 深掘り | 꼬리질문 | 꼬리 질문
`);

const answer = anyWord(`
  answer | answers | sample answer | model answer | example answer | reference answer | good answer | ideal answer | solution | explanation | show answer
  view answer | expected answer | answer key | reveal | toggle answer | see answer
  respuesta | respuestas | respuesta modelo | solucion | ver respuesta | resposta | respostas | solucao | ver resposta | reponse | reponses | voir la reponse
  antwort | antworten | losung | musterantwort | antwort anzeigen | risposta | risposte | soluzione | ответ | ответы | решение | показать ответ
  відповідь | відповіді | odpowiedz | odpowiedzi | rozwiazanie | cevap | cevabi goster | antwoord | jawaban | tra loi | dap an | loi giai | solucionario | soluciones | solucoes | solutions | losungen | cevaplar
  الاجابة | الإجابة | الاجابات | الإجابات | الجواب | الحل | پاسخ | جواب | उत्तर | תשובה
  答案 | 回答 | 参考答案 | 解答 | 解析 | 答え | 정답 | 답변 | 답
`);

const roleOrder: [LabelRole, RegExp][] = [
  ['TO_ASK', candidateAsks],
  ['TO_ASK', toAsk],
  ['NEVER', never],
  ['FOLLOW_UPS', followUps],
  ['KEY_AREAS', keyAreas],
  ['HARDLY', hardly],
  ['QUESTIONS', questions],
  ['HINTS', hints],
  ['ANSWER', answer],
];

/** Words behind which a title only says what it is about. */
const preposition =
  /\s(?:about|for|on|of|from|with|in|to|regarding|sobre|de|del|para|acerca|zu|zum|zur|uber|fur|von|sur|pour|concernant|su|per|di|о|об|по|про|для|na|o|do|dla|over|voor|tentang|ile|hakkinda)\s/u;

const [everyQuestion, everyHardly] = everywhere([questions, hardly]);
const lastOf = (pattern: RegExp | undefined, text: string): number =>
  pattern === undefined ? -1 : ([...text.matchAll(pattern)].at(-1)?.index ?? -1);

/** `Questions about experience` are questions, `Tips for questions` are tips: the last word before the preposition says what they are. */
function isHeadedByQuestions(folded: string): boolean {
  const head = folded.split(preposition, 1)[0] ?? '';
  return lastOf(everyQuestion, head) > lastOf(everyHardly, head);
}

/** Names a skill, not tasks. */
const skill = /\bproblem[- ]solving\b/gu;

/** The role that the words of a title or label speak of; a long title is about its subject and has none of the narrow ones. */
export function roleOfLabel(label: string): LabelRole {
  const folded = fold(label)
    .replace(skill, ' ')
    .replace(/^[\d.)\s]+/, '')
    .replace(/[:：.\s]+$/, '');
  const words = folded.split(' ').length;
  const found = roleOrder.find(
    ([role, pattern]) => pattern.test(folded) && (role === 'QUESTIONS' || role === 'TO_ASK' || words <= 7),
  );
  const role = found?.[0] ?? 'NONE';
  if (role === 'TO_ASK' && asked.test(folded) && !candidateAsks.test(folded)) return 'QUESTIONS';
  return role === 'HARDLY' && isHeadedByQuestions(folded) ? 'QUESTIONS' : role;
}

const ownLabel: [LabelRole, RegExp][] = [
  ['FOLLOW_UPS', followUps],
  ['HINTS', hints],
  ['ANSWER', answer],
];

/** The role of a label inside a question's own text: an answer, hints or follow-ups, said in at most four words. */
export function roleInsideQuestion(label: string): LabelRole {
  const folded = fold(label)
    .replace(/[^\p{L}\p{N}]+$/u, '')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  if (folded.split(' ').length > 4) return 'NONE';
  const found = ownLabel.find(([, pattern]) => {
    const match = pattern.exec(folded);
    return match !== null && match.index <= folded.length / 2;
  });
  return found?.[0] ?? 'NONE';
}

const interviews = anyWord(`
  interview | interviews | entrevista | entrevistas | entretien | entretiens | vorstellungsgesprach | colloquio | собеседование | собеседованию | собеседовании
  pohovor | pohovoru | interju | allasinterju | interviu | intervju | haastattelu | haastattelukysymykset | intervija | intervijas | pokalbis | συνεντευξη | συνεντευξης
  интервю | интервју | ראיון | ראיונות | مقابلة | مصاحبه | साक्षात्कार | इंटरव्यू | ইন্টারভিউ | สัมภาษณ์ | အင်တာဗျူး | հարցազրույց | გასაუბრება
  співбесіда | rozmowa kwalifikacyjna | mulakat | sollicitatie | wawancara | phong van | 面试 | 面試 | 面接 | 면접
`);

/** Whether a document's title announces questions. */
export const announcesQuestions = (title: string): boolean => questions.test(fold(title)) || interviews.test(fold(title));

const termLists = anyWord(`
  glossary | glossaries | terms | terminology | terminologies | vocabulary | definitions | flashcards | flash cards | study cards | cards | keywords | acronyms
  glosario | terminos | vocabulario | definiciones | glossario | termos | definicoes | tarjetas | glossaire | lexique | vocabulaire | definitions
  glossar | begriffe | vokabeln | definitionen | lernkarten | karteikarten | termini | definizioni | глоссарий | термины | словарь | карточки
  определения | slownik | pojecia | terimler | sozluk | begrippen | istilah | 术语 | 名词解释 | 词汇 | 用語集 | 用語 | 용어 | 용어집
`);

/** Whether the lowest headings of a document with this title may be its questions: it names questions or terms, not advice about them. */
export const announcesEntries = (title: string): boolean =>
  (questions.test(fold(title)) && roleOfLabel(title) !== 'HARDLY') || termLists.test(fold(title));

/** Whether a document's title announces a list of terms. */
export const announcesTerms = (title: string): boolean => termLists.test(fold(title));

const plainWords = anyWord(`
  sample | some | example | common | practice | more | the | list of | interview | main | suggested | typical | to | be | comfortable | with | cover | possible
  de | entrevista | ejemplo | einige | des | les | и | 的
`);

const labelWords = everywhere([questions, keyAreas, followUps, hints, answer, plainWords]);

/** A title made of nothing but a label's words: `Questions`, `Key areas`, `Sample interview questions`. */
export function isBareLabel(title: string): boolean {
  if (roleOfLabel(title) === 'NONE') return false;
  const folded = fold(title).replace(/\([^)]*\)/g, ' ');
  return !hasWord(labelWords.reduce((rest, pattern) => rest.replace(pattern, ' '), folded));
}
