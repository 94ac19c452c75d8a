/** Headers of days that are only expected, in several languages, lower case and without accents. */
export const FORECAST =
	/expect|forecast|\best(?:\b|imat)|predicted|planned|target|voraussicht|erwartet|geschatzt|geplant|prevu|estime|previst|prevision|esperad|estimad|verwacht|geschat|attes|stimat|przewidywan|oczekiwan|planowan/;
