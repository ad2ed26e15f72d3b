/** Words that stand before a question (`Frage 3:`) or an answer (`A:`), as alternatives of a pattern. */
export const questionWords =
  'q|question|pregunta|pergunta|frage|domanda|вопрос|питання|pytanie|soru|vraag|pertanyaan|câu hỏi|câu|hỏi|问题|問題|问|問|質问|質問|题目|질문|문제|سؤال|السؤال|ερώτηση|प्रश्न';
export const answerWords =
  'a|ans|(?:(?:sample|model|expected|suggested|example|ideal|good|correct|possible) )?answer|respuesta|resposta|réponse|reponse|antwort|risposta|ответ|відповідь|odpowiedź|antwoord|jawaban|答案|答|回答|参考答案|答え|답변|답|إجابة|الإجابة|الجواب|الحل|پاسخ|جواب|đáp án|trả lời|cevap|απάντηση|उत्तर|r';
