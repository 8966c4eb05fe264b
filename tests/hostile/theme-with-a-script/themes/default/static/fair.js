document.querySelector(".card").remove();
