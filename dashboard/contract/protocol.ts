/** Goes up whenever one side would misread the other. */
export const protocol = 2;
