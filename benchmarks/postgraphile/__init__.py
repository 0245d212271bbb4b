"""The same tables served as GraphQL by PostGraphile, with functions where its documentation recommends them."""
