/** The baseline that a study of the page takes apart control by control. */
export const takenApart = 'catalogue-typical';
