"""What stands above the text: keys, values, and the words for what is wrong with them."""
