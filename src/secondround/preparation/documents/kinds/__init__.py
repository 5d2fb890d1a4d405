"""What a document is: a posting, a CV, notes …, told from its content and its neighbours."""

from secondround.preparation.documents.kinds.recognise import recognise as recognise
