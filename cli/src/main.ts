console.log('sentra');
